import { Mic, MessageCircle, PhoneIncoming, PhoneOutgoing, type LucideIcon } from 'lucide-react';
import { directionText } from '../words/direction';

const PICTURES: Readonly<Record<string, LucideIcon>> = {
  outbound: PhoneOutgoing,
  inbound: PhoneIncoming,
  mic: Mic,
  widget: MessageCircle,
};

/** Which way a call went, as a picture with a name. Nothing where that is not told or known. */
export function DirectionIcon({ direction }: { readonly direction: string }) {
  const Picture = Object.hasOwn(PICTURES, direction) ? PICTURES[direction] : undefined;
  if (Picture === undefined) return null;
  const name = directionText(direction);
  return (
    <span className="call-direction" role="img" aria-label={name} title={name}>
      <Picture size={13} aria-hidden />
    </span>
  );
}
