import { Bot, CreditCard, Grip, Hash, History, Settings } from 'lucide-react';
import { useApp, useAppState } from '../state/AppContext';
import type { View } from '../state/app-state';
import './nav.css';

const ENTRIES: readonly { readonly view: View; readonly name: string; readonly Icon: typeof Grip }[] = [
  { view: 'dial', name: 'Dial', Icon: Grip },
  { view: 'history', name: 'History', Icon: History },
  { view: 'agents', name: 'Agents', Icon: Bot },
  { view: 'numbers', name: 'Numbers', Icon: Hash },
  { view: 'billing', name: 'Billing', Icon: CreditCard },
  { view: 'settings', name: 'Settings', Icon: Settings },
];

/** A rail at the side of a wide window, tabs at the foot of a narrow one. */
export function MainNav() {
  const app = useApp();
  const current = useAppState((state) => state.view);
  return (
    <nav className="nav" aria-label="Main">
      {ENTRIES.map(({ view, name, Icon }) => (
        <a
          key={view}
          href={`#${view}`}
          className={`nav-entry nav-${view}`}
          aria-current={view === current ? 'page' : undefined}
          draggable={false}
          onClick={(event) => {
            event.preventDefault();
            app.show(view);
          }}
        >
          <Icon size={19} strokeWidth={1.75} aria-hidden />
          {name}
        </a>
      ))}
    </nav>
  );
}
