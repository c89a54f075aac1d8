export * from "./language/languages.ts";
export { defineMessages, type Catalog, type Catalogs, type Messages } from "./language/catalog.ts";
export { createTranslator, type MessageValues, type Translate } from "./language/translator.ts";
export { createFormat, type Format, type Instant } from "./language/format.ts";
export { timeZoneOf } from "./language/time-zone.ts";
export { calendarNames, type CalendarNames } from "./language/calendar-names.ts";
export { uiMessages } from "./language/messages/index.ts";
export {
  LanguageProvider,
  type LanguageProviderProps,
  useFormat,
  useLanguage,
  useTranslate,
  useUiTranslate,
} from "./language/language-provider.tsx";

export { applyThemeChoice, useThemeChoice, type ThemeChoice } from "./theme/theme-choice.ts";

export { Mark, type MarkProps } from "./mark/mark.tsx";
export { WordMark } from "./mark/word-mark.tsx";
export { Arcade } from "./mark/arcade.tsx";
export { markSvg } from "./mark/mark-svg.ts";

export type { IconComponent, IconProps } from "./icons/icon.tsx";
export * from "./icons/travel-icons.tsx";
export * from "./icons/people-icons.tsx";
export * from "./icons/state-icons.tsx";
export * from "./icons/action-icons.tsx";

export * from "./parts/layout.tsx";
export { Page, type PageProps } from "./parts/page.tsx";
export { AppShell, type AppShellProps } from "./parts/app-shell.tsx";
export { DemoFrame, type DemoFrameProps } from "./parts/demo-frame.tsx";
export { LanguageSwitch } from "./parts/language-switch.tsx";
export { ThemeSwitch } from "./parts/theme-switch.tsx";
export {
  SavedWhereStatus,
  type SavedState,
  type SavedWhereStatusProps,
} from "./parts/saved-where-status.tsx";
export {
  RecordJourney,
  type RecordJourneyProps,
  type RecordStage,
} from "./parts/record-journey.tsx";
export { StatusPill, type StatusPillProps } from "./parts/status-pill.tsx";
export { Button, type ButtonProps } from "./parts/button.tsx";
export { LinkButton, type LinkButtonProps } from "./parts/link-button.tsx";
export type { FieldProps } from "./parts/field-frame.tsx";
export { TextField, type TextFieldProps } from "./parts/text-field.tsx";
export { ScanField, type ScanFieldProps } from "./parts/scan-field.tsx";
export {
  DateOrAgeField,
  type AgeKnowledge,
  type DateOrAgeFieldProps,
} from "./parts/date-or-age-field.tsx";
export {
  ChoiceTiles,
  ManyChoiceTiles,
  type Choice,
  type ChoiceTilesProps,
  type ManyChoiceTilesProps,
} from "./parts/choice-tiles.tsx";
export { Stepper, type StepperProps } from "./parts/stepper.tsx";
export { StepTrail, type StepTrailProps } from "./parts/step-trail.tsx";
export { Badge, type BadgeProps, type Tone } from "./parts/badge.tsx";
export { Notice, type NoticeProps } from "./parts/notice.tsx";
export { ErrorSummary, type ErrorSummaryProps, type FieldProblem } from "./parts/error-summary.tsx";
export { ConfirmDialog, type ConfirmDialogProps } from "./parts/confirm-dialog.tsx";
export { UndoToast, type UndoToastProps } from "./parts/undo-toast.tsx";
export { EmptyState, type EmptyStateProps } from "./parts/empty-state.tsx";
export { LoadingLine, type LoadingLineProps } from "./parts/loading-line.tsx";
export { SummaryList, type SummaryLine, type SummaryListProps } from "./parts/summary-list.tsx";
export {
  ReferenceNumber,
  referenceGroups,
  type ReferenceNumberProps,
} from "./parts/reference-number.tsx";
export { QrCode, type QrCodeProps } from "./parts/qr-code.tsx";
export {
  SlipSheet,
  type SlipContent,
  type SlipSheetProps,
  type SlipText,
} from "./parts/slip-sheet.tsx";

export type { FigureOrigin } from "./parts/figure-provenance.tsx";
export { AboutFigure, FigureProvenance } from "./parts/figure-provenance.tsx";
export { KeyFigure, type KeyFigureProps } from "./parts/key-figure.tsx";
export { FigurePanel, type FigurePanelProps } from "./parts/figure-panel.tsx";
export { TwinTable, type TableTwin, type TwinCell, type TwinColumn } from "./parts/table-twin.tsx";
export { downloadCsv, toCsv } from "./parts/csv.ts";

export { InOutColumns, type InOutColumnsProps } from "./charts/in-out-columns.tsx";
export type { InOutStep, InOutWords, StepUnit } from "./charts/in-out-steps.ts";
export { SmallMultiples, type SmallMultiplesProps } from "./charts/small-multiples.tsx";
export type { Series, SeriesPoint } from "./charts/series.ts";
export { OccupancyBars, type OccupancyBarsProps } from "./charts/occupancy-bars.tsx";
export { freeOf, type Occupancy } from "./charts/occupancy.ts";
export { Legend, type LegendProps } from "./charts/legend.tsx";
export { useWidth } from "./charts/use-width.ts";
export { Sparkline, type SparklineProps } from "./charts/sparkline.tsx";
export { useInOutTwin, useOccupancyTwin, useSeriesTwin } from "./charts/use-twin.ts";
export {
  WaitMultiples,
  type WaitMultiplesProps,
  type WaitMultiplesWords,
} from "./charts/wait-multiples.tsx";
export type { CourseHour, WaitCourse } from "./charts/wait-course.ts";
export { WaysChart, type WaysChartProps, type WaysWords } from "./charts/ways-chart.tsx";
export type { WayStop, WayStretch } from "./charts/ways-layout.ts";
export { ValueAxis, type ValueAxisProps } from "./charts/value-axis.tsx";
export { RangeBar, type RangeBarProps } from "./charts/range-bar.tsx";
export { HeatMap, type HeatMapProps } from "./charts/heat-map.tsx";
export type { HeatDay } from "./charts/heat-steps.ts";
export { FanChart, type FanChartProps, type FanWords } from "./charts/fan-chart.tsx";
export { isHit, type FanPoint, type KeptPoint, type KnownPoint } from "./charts/fan.ts";
