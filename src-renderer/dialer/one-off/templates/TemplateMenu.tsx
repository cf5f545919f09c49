import { Check } from 'lucide-react';
import type { RefObject } from 'react';
import { Header, Menu, MenuItem, MenuSection, Popover, Separator } from 'react-aria-components';
import type { TemplateView } from '../../../../src-main/contract/views';
import '../../../shell/account-menu.css';

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
    <Popover
      isOpen
      triggerRef={triggerRef}
      placement="bottom start"
      offset={4}
      aria-label="Templates"
      className="account-popover"
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Menu
        aria-label="Templates"
        autoFocus="first"
        className="account-menu"
        onAction={(key) => {
          const text = String(key);
          onClose();
          if (text.startsWith(TEMPLATE)) onOpen(text.slice(TEMPLATE.length));
          else onAct(text as TemplateAction);
        }}
      >
        {rows.length > 0 && (
          <MenuSection>
            <Header className="template-header">Templates</Header>
            {rows.map(({ id, name }) => (
              <MenuItem key={id} id={TEMPLATE + id} textValue={name} className="account-item">
                <span className="account-name">{name}</span>
                {id === current?.id && <Check size={15} aria-hidden />}
              </MenuItem>
            ))}
          </MenuSection>
        )}
        {rows.length > 0 && <Separator className="account-separator" />}
        {actions.map((action) => (
          <MenuItem key={action} id={action} textValue={ACTIONS[action]} className="account-item">
            {ACTIONS[action]}
          </MenuItem>
        ))}
      </Menu>
    </Popover>
  );
}
