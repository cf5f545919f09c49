import { Component } from 'react';
import type { ReactNode } from 'react';
import { Alert } from '../ui/Alert';
import { Button } from '../ui/Button';
import './error-boundary.css';

interface ErrorBoundaryProps {
  /** What fails with it: "Thunderdial’s window", "This view". */
  readonly what: string;
  readonly children: ReactNode;
}

/** Keeps a defect in one part from taking the window with it. Calls and their record live in main and go on. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { readonly failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <div className="error-boundary">
        <Alert
          title={`${this.props.what} stopped working.`}
          actions={<Button onClick={() => location.reload()}>Reload window</Button>}
        >
          <p>Calls that were placed go on and are still followed. What you typed is kept.</p>
        </Alert>
      </div>
    );
  }
}
