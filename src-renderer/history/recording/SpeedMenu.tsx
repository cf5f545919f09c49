import { useRef, useState } from 'react';
import { Check } from 'lucide-react';
import { Button } from '../../ui/Button';
import { MenuEntry, PopupMenu } from '../../ui/PopupMenu';
import { speeds, type Speed } from './sound/speed';

interface SpeedMenuProps {
  readonly speed: Speed;
  readonly onChoose: (speed: Speed) => void;
}

const named = (speed: Speed): string => `${String(speed)}×`;

/** How fast the recording is heard; remembered for all. */
export function SpeedMenu({ speed, onChoose }: SpeedMenuProps) {
  const trigger = useRef<HTMLButtonElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button
        ref={trigger}
        look="quiet"
        className="player-speed"
        aria-label={`Speed ${named(speed)}`}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        title="Speed (< slower, > faster)"
        onClick={() => setIsOpen(true)}
      >
        {named(speed)}
      </Button>
      {isOpen && (
        <PopupMenu
          label="Speed"
          triggerRef={trigger}
          at="end"
          onClose={() => setIsOpen(false)}
          onAction={(id) => onChoose(speeds.find((each) => String(each) === id) ?? speed)}
        >
          {speeds.map((each) => (
            <MenuEntry
              key={each}
              id={String(each)}
              name={named(each)}
              icon={each === speed ? <Check size={15} aria-label="chosen" /> : undefined}
            />
          ))}
        </PopupMenu>
      )}
    </>
  );
}
