import { BookMarked, ChevronDown } from 'lucide-react';
import { useRef, useState } from 'react';
import type { OneOffForm } from '../../../../src-main/domain/one-off/one-off-form';
import { Button } from '../../../ui/Button';
import { ProblemAlert } from '../../../ui/ProblemAlert';
import { AgentsToStartFrom } from './AgentsToStartFrom';
import { NameDialog } from './NameDialog';
import { TemplateMenu } from './TemplateMenu';
import { useTemplateActions } from './use-template-actions';
import { useTemplates } from './use-templates';

const NONE = 'No template';

/** Which template the configuration was begun from, and all that can be done with templates. */
export function TemplateBar({ form }: { readonly form: OneOffForm }) {
  const templates = useTemplates();
  const current = templates.rows.find(({ name }) => name === form.name) ?? null;
  const actions = useTemplateActions(form, current, templates.readAgain);
  const trigger = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState<'menu' | 'agents' | null>(null);
  const { naming } = actions;
  return (
    <>
      <div className="template-bar">
        <Button
          ref={trigger}
          className="template-open"
          icon={<BookMarked size={15} aria-hidden />}
          aria-label={`Template: ${current?.name ?? NONE}`}
          aria-haspopup="menu"
          aria-expanded={open === 'menu'}
          onClick={() => setOpen('menu')}
        >
          <span className="template-name">{current?.name ?? NONE}</span>
          <ChevronDown size={15} aria-hidden />
        </Button>
        {current === null && (
          <Button
            onClick={() => actions.act('saveAs')}
            unavailable={isEmpty(form) ? 'There is nothing to save yet' : undefined}
          >
            Save as…
          </Button>
        )}
        {current !== null && <Button onClick={() => actions.act('save')}>Save</Button>}
      </div>
      {templates.problem && <ProblemAlert problem={templates.problem} />}
      {open === 'menu' && (
        <TemplateMenu
          triggerRef={trigger}
          rows={templates.rows}
          current={current}
          onOpen={actions.open}
          onAct={(action) => (action === 'agent' ? setOpen('agents') : actions.act(action))}
          onClose={() => setOpen(null)}
        />
      )}
      {open === 'agents' && (
        <AgentsToStartFrom triggerRef={trigger} onPick={actions.startFrom} onClose={() => setOpen(null)} />
      )}
      {naming && <NameDialog {...naming} />}
    </>
  );
}

const isEmpty = ({ prompt, voice, product, tools }: OneOffForm): boolean =>
  [prompt, voice, product, tools].every((text) => text.trim() === '');
