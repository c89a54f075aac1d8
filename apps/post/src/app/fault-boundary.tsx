import { Button, Page, createTranslator, preferredLanguage } from "@caravanserai/ui";
import { Component, type ReactNode } from "react";
import { appMessages } from "./app-messages.ts";

interface FaultBoundaryProps {
  readonly children: ReactNode;
}

/** A screen that broke says so, and that nothing saved is lost. */
export class FaultBoundary extends Component<FaultBoundaryProps, { hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override render(): ReactNode {
    if (!this.state.hasFailed) return this.props.children;
    const translate = createTranslator(preferredLanguage(navigator.languages), appMessages);
    return (
      <Page title={translate("fault.title")} lead={translate("fault.explained")} width="form">
        <Button kind="primary" onPress={() => location.reload()}>
          {translate("fault.reload")}
        </Button>
      </Page>
    );
  }
}
