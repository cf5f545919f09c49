import { useState } from 'react';
import type { BillingView } from '../../../src-main/contract/billing';
import { money } from '../../text/money';
import { Button } from '../../ui/Button';
import { Fact } from '../page/Fact';
import { AutoReloadForm } from './AutoReloadForm';

/** How the balance is topped up by itself, and the way to change that. */
export function AutoReloadSection({ billing }: { readonly billing: BillingView }) {
  const [editing, setEditing] = useState(false);
  return (
    <section className="billing-section" aria-labelledby="billing-reload">
      <h2 className="section-title" id="billing-reload">
        Auto-reload
      </h2>
      {editing ? (
        <AutoReloadForm billing={billing} onDone={() => setEditing(false)} />
      ) : (
        <>
          <Facts billing={billing} />
          <Button className="billing-action" onClick={() => setEditing(true)}>
            Change auto-reload
          </Button>
        </>
      )}
    </section>
  );
}

function Facts({ billing: { autoReload, hasPaymentMethod } }: { readonly billing: BillingView }) {
  return (
    <dl className="page-facts">
      <Fact name="State">{autoReload === null ? null : autoReload.enabled ? 'On' : 'Off'}</Fact>
      {autoReload?.enabled && (
        <>
          <Fact name="When the balance is below">{amount(autoReload.minimumCents)}</Fact>
          <Fact name="Reload by">{amount(autoReload.amountCents)}</Fact>
          <Fact name="At most per month">
            {autoReload.monthlyLimitCents === null ? 'No cap' : money(autoReload.monthlyLimitCents)}
          </Fact>
        </>
      )}
      <Fact name="Card">{hasPaymentMethod === null ? null : hasPaymentMethod ? 'On file' : 'None on file'}</Fact>
    </dl>
  );
}

const amount = (cents: number | null): string | null => (cents === null ? null : money(cents));
