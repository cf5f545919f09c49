import { useState } from 'react';
import type { SyntheticEvent } from 'react';
import { readDollars, writeDollars } from '../../../src-main/domain/money/dollars';
import { useAppState } from '../../state/AppContext';
import { useCommand } from '../../state/use-command';
import { money } from '../../text/money';
import { Button } from '../../ui/Button';
import { TextField } from '../../ui/TextField';
import { useSay } from '../../ui/toast/toasts';

/** From which balance on this computer warns. */
export function LowBalanceSection() {
  const thresholdCents = useAppState((state) => state.directory.lowBalance.thresholdCents);
  const say = useSay();
  const { run, busy } = useCommand('billing.setLowBalance');
  /** As typed; null while it is what stands. */
  const [typed, setTyped] = useState<string | null>(null);
  const [error, setError] = useState<string | null>(null);
  const onSubmit = async (): Promise<void> => {
    const read = readDollars(typed ?? writeDollars(thresholdCents));
    if (!read.ok) {
      setError(read.error);
      return;
    }
    const answer = await run({ thresholdCents: read.value });
    if (!answer.ok) return;
    setTyped(null);
    say.news(read.value === 0 ? 'There is no warning any more.' : `You are warned below ${money(read.value)}.`);
  };
  return (
    <section className="billing-section" aria-labelledby="billing-low">
      <h2 className="section-title" id="billing-low">
        Low-balance warning
      </h2>
      <form
        className="billing-line"
        aria-label="Low-balance warning"
        noValidate
        onSubmit={(event: SyntheticEvent) => {
          event.preventDefault();
          if (!busy) void onSubmit();
        }}
      >
        <TextField
          label="Warn below"
          description="In dollars; 0 turns the warning off. Kept on this computer, for this account."
          inputMode="decimal"
          value={typed ?? writeDollars(thresholdCents)}
          errors={error === null ? [] : [error]}
          onChange={(text) => {
            setTyped(text);
            setError(null);
          }}
        />
        <Button type="submit" busy={busy}>
          Save warning
        </Button>
      </form>
    </section>
  );
}
