import { useState } from 'react';
import type { ComponentProps } from 'react';
import type { TemplateView } from '../../../../src-main/contract/views';
import type { OneOffForm } from '../../../../src-main/domain/one-off/one-off-form';
import { emptyOneOff } from '../../../../src-main/domain/one-off/one-off-form';
import { assertNever } from '../../../../src-main/domain/result';
import { useCommand } from '../../../state/use-command';
import { useSay } from '../../../ui/toast/toasts';
import { useOneOff } from '../use-one-off';
import { formOfAgent } from './form-of-agent';
import type { NameDialog } from './NameDialog';
import type { TemplateAction } from './TemplateMenu';

export interface TemplateActions {
  readonly open: (id: string) => void;
  readonly startFrom: (agentId: string) => void;
  /** Everything but `agent`, which needs a choice first. */
  readonly act: (action: Exclude<TemplateAction, 'agent'>) => void;
  /** Set while a name is asked for. */
  readonly naming: ComponentProps<typeof NameDialog> | null;
}

/** What the template menu does. What replaces the form can be undone, and so can a removal. */
export function useTemplateActions(
  form: OneOffForm,
  current: TemplateView | null,
  readAgain: () => void,
): TemplateActions {
  const say = useSay();
  const edit = useOneOff();
  const [asking, setAsking] = useState<'saveAs' | 'rename' | null>(null);
  const { run: open } = useCommand('templates.open');
  const { run: readAgent } = useCommand('directory.agent');
  const save = useCommand('templates.save', 'here');
  const rename = useCommand('templates.rename', 'here');
  const { run: duplicate } = useCommand('templates.duplicate');
  const { run: remove } = useCommand('templates.remove');
  const { run: restore } = useCommand('templates.restore');
  const { run: saveNow } = useCommand('templates.save');

  const replace = (next: OneOffForm, news: string): void => {
    const before = form;
    edit(next);
    say.news(news, { label: 'Undo', run: () => edit(before) });
  };
  const saved = (template: TemplateView, news: string): void => {
    setAsking(null);
    edit({ name: template.name });
    say.news(news);
    readAgain();
  };
  const ofCurrent = async (action: 'save' | 'duplicate' | 'remove'): Promise<void> => {
    if (current === null) return;
    const { id, name } = current;
    if (action === 'save') {
      const answer = await saveNow({ id, form });
      if (answer.ok) saved(answer.value, `“${name}” was saved.`);
    } else if (action === 'duplicate') {
      const answer = await duplicate({ id });
      if (answer.ok) saved(answer.value, `“${answer.value.name}” is a copy of “${name}” as it was saved.`);
    } else if ((await remove({ id })).ok) {
      edit({ name: '' });
      readAgain();
      const undo = async (): Promise<void> => {
        if (!(await restore({ id })).ok) return;
        readAgain();
        edit({ name });
      };
      say.news(`“${name}” was deleted.`, { label: 'Undo', run: () => void undo() });
    }
  };
  const name = async (text: string): Promise<void> => {
    if (asking === 'rename' && current !== null) {
      const answer = await rename.run({ id: current.id, name: text });
      if (answer.ok) saved(answer.value, `It is called “${answer.value.name}” now.`);
    } else {
      const answer = await save.run({ id: null, form: { ...form, name: text } });
      if (answer.ok) saved(answer.value, `“${answer.value.name}” was saved.`);
    }
  };
  const command = asking === 'rename' ? rename : save;
  return {
    open: (id) =>
      void open({ id }).then((answer) => {
        if (answer.ok) replace(answer.value, `“${answer.value.name}” is in the form.`);
      }),
    startFrom: (id) =>
      void readAgent({ id }).then((answer) => {
        if (answer.ok) replace(formOfAgent(answer.value), startedText(answer.value));
      }),
    act: (action) => {
      switch (action) {
        case 'saveAs':
        case 'rename':
          command.clear();
          return setAsking(action);
        case 'save':
        case 'duplicate':
        case 'remove':
          return void ofCurrent(action);
        case 'clear':
          return replace(emptyOneOff, 'The configuration was cleared.');
        default:
          return assertNever(action);
      }
    },
    naming: asking && {
      title: asking === 'rename' ? 'Rename template' : 'Save as template',
      name: form.name,
      busy: command.busy,
      problem: command.problem,
      onSave: (text) => void name(text),
      onClose: () => setAsking(null),
    },
  };
}

function startedText(agent: { readonly name: string; readonly tools: readonly string[] }): string {
  const left = agent.tools.length === 0 ? '' : ' Its tools are not copied: ThunderPhone tells only their names.';
  return `Begun as ${agent.name} is.${left}`;
}
