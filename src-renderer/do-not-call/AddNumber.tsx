import { Plus } from 'lucide-react';
import { useState } from 'react';
import { formatE164 } from '../../src-main/domain/number';
import { useCommand } from '../state/use-command';
import { Button } from '../ui/Button';
import { TextField } from '../ui/TextField';
import { useSay } from '../ui/toast/toasts';
import { useListRegion } from './use-list-region';

/** Puts a number on the list by hand. What cannot be read stays in the field, with the reason under it. */
export function AddNumber() {
  const say = useSay();
  const { region } = useListRegion();
  const { run, busy, problem, clear } = useCommand('doNotCall.add', 'here');
  const { run: remove } = useCommand('doNotCall.remove');
  const [number, setNumber] = useState('');
  const [note, setNote] = useState('');
  const add = async (): Promise<void> => {
    const answer = await run({ number, region, note, from: 'hand' });
    if (!answer.ok) return;
    const { entry, added } = answer.value;
    const shown = formatE164(entry.number);
    setNumber('');
    setNote('');
    if (!added) say.news(`${shown} is on your do-not-call list already.`);
    else
      say.news(`${shown} is on your do-not-call list.`, {
        label: 'Undo',
        run: () => void remove({ number: entry.number }),
      });
  };
  return (
    <form
      className="list-add"
      aria-label="Add a number"
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void add();
      }}
    >
      <TextField
        label="Number not to call"
        type="tel"
        maxLength={200}
        value={number}
        onChange={(text) => {
          setNumber(text);
          clear();
        }}
        errors={problem ? [`${problem.what} ${problem.advice}`] : []}
      />
      <TextField label="Note" maxLength={500} value={note} onChange={setNote} placeholder="Why, or who asked" />
      <Button type="submit" size="l" busy={busy} icon={<Plus size={16} aria-hidden />}>
        Add to list
      </Button>
    </form>
  );
}
