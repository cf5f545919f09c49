import { Moon, TriangleAlert } from 'lucide-react';
import type { Dialable, NumberReading, ReadingNote, Region } from '../../../src-main/domain/number';
import { countryName, numberKindLabel, numberWarningLabel } from '../../../src-main/domain/number';
import { assertNever } from '../../../src-main/domain/result';
import { AddToList } from '../../do-not-call/AddToList';
import { Button } from '../../ui/Button';
import { ListedLine } from './ListedLine';
import { useListed } from './use-listed';
import { useTimeThere } from './use-time-there';

interface NumberLineProps {
  readonly id: string;
  readonly reading: NumberReading;
  readonly onPick: (text: string) => void;
}

/** Under the field: what will be dialled, or why nothing can be. */
export function NumberLine({ id, reading, onPick }: NumberLineProps) {
  return (
    <div className="number-line" id={id}>
      <LineBody reading={reading} onPick={onPick} />
    </div>
  );
}

function LineBody({ reading, onPick }: Omit<NumberLineProps, 'id'>) {
  switch (reading.kind) {
    case 'empty':
      return <p>Type, paste or use the pad</p>;
    case 'choice':
      return null;
    case 'incomplete':
      return (
        <p>
          <Country region={reading.region} />
          {reading.what} {reading.advice}
        </p>
      );
    case 'refused':
      return (
        <>
          <p className="number-refused">{reading.what}</p>
          <p>{reading.advice}</p>
          {reading.instead && <Instead instead={reading.instead} onPick={onPick} />}
        </>
      );
    case 'dialable':
      return <DialableLine number={reading} />;
    default:
      return assertNever(reading);
  }
}

function DialableLine({ number }: { readonly number: Dialable }) {
  const there = useTimeThere(number.e164);
  const entry = useListed(number.e164);
  // Outside the calling hours the time is said in a line of its own.
  const time = there?.standing.kind === 'outside' ? null : there?.text;
  const facts = [number.region && countryName(number.region), numberKindLabel(number.type), time];
  return (
    <>
      <p>
        <Country region={number.region} />
        <span className="copyable">{number.international}</span>
        {entry === null && <AddToList number={number.e164} look="icon" />}
      </p>
      <p>
        {facts
          .filter((fact) => fact !== null && fact !== undefined)
          .map((fact) => (
            <span key={fact} className="number-fact">
              {fact}
            </span>
          ))}
      </p>
      {there && there.standing.kind !== 'allowed' && (
        <p className="number-warning">
          <Moon size={13} aria-hidden /> {there.standing.text}
        </p>
      )}
      {entry && <ListedLine entry={entry} />}
      {number.notes.map((note) => noteText(note) && <p key={note}>{noteText(note)}</p>)}
      {number.warnings.map((warning) => (
        <p key={warning} className="number-warning">
          <TriangleAlert size={13} aria-hidden /> {numberWarningLabel(warning)}
        </p>
      ))}
    </>
  );
}

function Country({ region }: { readonly region: Region | null }) {
  return (
    region && (
      <abbr className="number-country" title={countryName(region)}>
        {region}
      </abbr>
    )
  );
}

function Instead({ instead, onPick }: { readonly instead: Dialable; readonly onPick: (text: string) => void }) {
  return (
    <Button size="s" onClick={() => onPick(instead.international)}>
      Use {instead.international}
    </Button>
  );
}

/** What was done to the text beyond formatting, where a person would want to know. */
function noteText(note: ReadingNote): string | null {
  switch (note) {
    case 'link':
      return 'Taken from a link';
    case 'letters':
      return 'Letters became digits';
    case 'text':
      return 'Found in the text';
    case 'prefix_dropped':
      return 'A carrier code was left out';
    case 'completed':
      return 'Completed by its country’s rules';
    case 'international_prefix':
    case 'plus_added':
      return null;
    default:
      return assertNever(note);
  }
}
