import { Component, type ReactNode } from "react";
import { FaultPage } from "./fault-page.tsx";

interface FaultBoundaryProps {
  readonly children: ReactNode;
}

/** Catches what breaks outside the rooms; inside them the router shows the same page. */
export class FaultBoundary extends Component<FaultBoundaryProps, { hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override render(): ReactNode {
    return this.state.hasFailed ? <FaultPage /> : this.props.children;
  }
}
