import { Ban } from 'lucide-react';
import { Button } from '../ui/Button';
import { IconButton } from '../ui/IconButton';
import './add-to-list.css';
import { useListChanges } from './use-list-changes';

interface AddToListProps {
  /** E.164 */
  readonly number: string;
  readonly look?: 'button' | 'icon';
}

const NAME = 'Add to do-not-call list';

/** Puts a number on the do-not-call list at once; what is said then takes it back. */
export function AddToList({ number, look = 'button' }: AddToListProps) {
  const { add } = useListChanges();
  const onClick = (): void => void add(number);
  if (look === 'icon') {
    return <IconButton className="add-to-list" size="s" label={NAME} icon={<Ban size={14} />} onClick={onClick} />;
  }
  return (
    <Button icon={<Ban size={15} aria-hidden />} onClick={onClick}>
      {NAME}
    </Button>
  );
}
