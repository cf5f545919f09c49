import { Check } from 'lucide-react';
import type { RefObject } from 'react';
import { Header, MenuSection } from 'react-aria-components';
import type { TemplateView } from '../../../../src-main/contract/views';
import { MenuEntry, MenuLine, PopupMenu } from '../../../ui/PopupMenu';

export const ACTIONS = {
  save: 'Save',
  saveAs: 'Save as…',
  rename: 'Rename…',
  duplicate: 'Duplicate',
  remove: 'Delete',
  agent: 'Start from agent…',
  clear: 'Clear',
} as const;

export type TemplateAction = keyof typeof ACTIONS;

/** What needs a template to act on. */
const OF_TEMPLATE: readonly TemplateAction[] = ['save', 'rename', 'duplicate', 'remove'];

interface TemplateMenuProps {
  readonly triggerRef: RefObject<HTMLButtonElement | null>;
  readonly rows: readonly TemplateView[];
  /** The template that the form was begun from; null without one. */
  readonly current: TemplateView | null;
  readonly onOpen: (id: string) => void;
  readonly onAct: (action: TemplateAction) => void;
  readonly onClose: () => void;
}

const TEMPLATE = 'template:';

/** The templates to begin from, and what can be done with the one in use. */
export function TemplateMenu({ triggerRef, rows, current, onOpen, onAct, onClose }: TemplateMenuProps) {
  const actions = (Object.keys(ACTIONS) as TemplateAction[]).filter(
    (action) => current !== null || !OF_TEMPLATE.includes(action),
  );
  return (
    <PopupMenu
      label="Templates"
      triggerRef={triggerRef}
      at="start"
      onAction={(id) => {
        if (id.startsWith(TEMPLATE)) onOpen(id.slice(TEMPLATE.length));
        else onAct(id as TemplateAction);
      }}
      onClose={onClose}
    >
      {rows.length > 0 && (
        <MenuSection>
          <Header className="menu-header">Templates</Header>
          {rows.map(({ id, name }) => (
            <MenuEntry
              key={id}
              id={TEMPLATE + id}
              name={name}
              icon={id === current?.id && <Check size={15} aria-hidden />}
            />
          ))}
        </MenuSection>
      )}
      {rows.length > 0 && <MenuLine />}
      {actions.map((action) => (
        <MenuEntry key={action} id={action} name={ACTIONS[action]} />
      ))}
    </PopupMenu>
  );
}
