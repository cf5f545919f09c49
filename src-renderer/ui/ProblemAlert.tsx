import type { ReactNode } from 'react';
import type { ProblemView } from '../../src-main/contract/envelope';
import { detailText } from '../text/detail';
import { Alert } from './Alert';
import { fieldName } from './field-names';
import { moverText } from './mover-text';

interface ProblemAlertProps {
  readonly problem: ProblemView;
  /** A sentence that belongs between what happened and the advice, as "Balance $0.00." */
  readonly extra?: ReactNode;
  readonly actions?: ReactNode;
  readonly className?: string;
}

/** A problem as main tells it: what happened, the service's own words, whose move it is and the next step. */
export function ProblemAlert({ problem, extra, actions, className }: ProblemAlertProps) {
  const { what, mover, advice, fields } = problem;
  const detail = detailText(problem);
  return (
    <Alert title={what} actions={actions} {...(className === undefined ? {} : { className })}>
      {detail && <p className="alert-detail">{detail}</p>}
      {fields && Object.keys(fields).length > 0 && (
        <ul className="alert-detail">
          {Object.entries(fields).map(([field, messages]) => (
            <li key={field}>
              {fieldName(field)}: {messages.join(' ')}
            </li>
          ))}
        </ul>
      )}
      {extra && <p>{extra}</p>}
      <p>
        <span className="alert-mover">{moverText(mover)}:</span> {advice}
      </p>
    </Alert>
  );
}
