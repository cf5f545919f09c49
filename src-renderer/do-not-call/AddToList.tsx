import { Ban } from 'lucide-react';
import { Button } from '../ui/Button';
import { useListChanges } from './use-list-changes';

interface AddToListProps {
  /** E.164 */
  readonly number: string;
  readonly look?: 'plain' | 'link';
}

/** Puts a number on the do-not-call list at once; what is said then takes it back. */
export function AddToList({ number, look = 'plain' }: AddToListProps) {
  const { add } = useListChanges();
  const icon = look === 'plain' ? <Ban size={15} aria-hidden /> : undefined;
  return (
    <Button look={look} size={look === 'link' ? 's' : 'm'} icon={icon} onClick={() => void add(number)}>
      Add to do-not-call list
    </Button>
  );
}
