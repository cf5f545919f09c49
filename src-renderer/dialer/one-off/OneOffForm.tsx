import { ChevronDown, Maximize2 } from 'lucide-react';
import { lazy, Suspense, useId, useState } from 'react';
import type { OneOffField, OneOffForm as Form } from '../../../src-main/domain/one-off/one-off-form';
import { ONE_OFF_FIELDS } from '../../../src-main/domain/one-off/one-off-form';
import { acknowledges, setsThinkingLevel } from '../../../src-main/domain/one-off/product';
import type { OneOffIssues } from '../../../src-main/domain/one-off/read-one-off';
import { placeholdersIn } from '../../../src-main/domain/call/variables';
import { useFreshParts } from '../../state/use-fresh-parts';
import { Button } from '../../ui/Button';
import { ComboField } from '../../ui/ComboField';
import { FieldErrors } from '../../ui/FieldErrors';
import { IconButton } from '../../ui/IconButton';
import { TextArea } from '../../ui/TextArea';
import type { FieldMessages } from '../call/field-messages';
import { Acknowledgement } from './Acknowledgement';
import { ONE_OFF_LABELS as LABELS } from './labels';
import { PRODUCT_OPTIONS, TRACK_OPTIONS } from './options';
import { PromptDialog } from './PromptDialog';
import { TemplateBar } from './templates/TemplateBar';
import { ThinkingLevel } from './ThinkingLevel';
import { countTools } from './tools/count-tools';
import { useOneOff } from './use-one-off';
import { VoiceField } from './VoiceField';
import './one-off.css';

const ToolsDialog = lazy(() => import('./tools/ToolsDialog'));

interface OneOffFormProps {
  readonly form: Form;
  readonly issues: OneOffIssues | null;
  /** What the service said about each field. */
  readonly messages: FieldMessages;
}

/** Behind the disclosure: what most calls leave as it is. */
const SELDOM = ['thinkingLevel', 'backgroundTrack', 'acknowledgementMode', 'acknowledgementPrompt', 'tools'] as const;

/** An agent written for this call: what it says, with which voice, by which product. */
export default function OneOffForm({ form, issues, messages }: OneOffFormProps) {
  const edit = useOneOff();
  const [open, setOpen] = useState<'prompt' | 'tools' | null>(null);
  const [more, setMore] = useState(false);
  const id = useId();
  useFreshParts(['voices']);
  // An empty field is no mistake yet; the reason beside Call names it.
  const errors = (field: OneOffField): readonly string[] => {
    const issue = form[field].trim() === '' && field !== 'acknowledgementPrompt' ? undefined : issues?.[field];
    return issue === undefined ? messages[field] : [issue, ...messages[field]];
  };
  const isMore = more || SELDOM.some((field) => errors(field).length > 0);
  const asWritten = placeholdersIn(form.prompt);
  return (
    <section className="one-off" aria-label="One-off configuration">
      <TemplateBar form={form} />
      <FieldErrors id={`${id}-config`} errors={messages.config} />
      <TextArea
        label={LABELS.prompt}
        value={form.prompt}
        maxLength={50_000}
        onChange={(prompt) => edit({ prompt })}
        errors={errors('prompt')}
        placeholder="Who the agent is, whom it calls and why, and when it is done."
        aside={
          <IconButton
            size="s"
            label="Write in a larger field"
            icon={<Maximize2 size={14} />}
            onClick={() => setOpen('prompt')}
          />
        }
        {...(asWritten.length === 0 ? {} : { description: sentAsWritten(asWritten) })}
      />
      <div className="one-off-pair">
        <VoiceField value={form.voice} onChange={(voice) => edit({ voice })} errors={errors('voice')} />
        <ComboField
          label={LABELS.product}
          value={form.product}
          onChange={(product) => edit({ product })}
          options={PRODUCT_OPTIONS}
          placeholder="Spark"
          errors={errors('product')}
          emptyText=""
        />
      </div>
      <Button
        look="quiet"
        size="s"
        className="more-toggle"
        aria-expanded={isMore}
        aria-controls={`${id}-more`}
        onClick={() => setMore(!isMore)}
      >
        More of this configuration
        <ChevronDown size={14} aria-hidden className="more-arrow" />
      </Button>
      {!isMore && <SetSeldom form={form} />}
      <div id={`${id}-more`} className="one-off-more" hidden={!isMore} onFocus={() => setMore(true)}>
        {!setsThinkingLevel(form.product) && (
          <ThinkingLevel
            value={form.thinkingLevel}
            onChange={(thinkingLevel) => edit({ thinkingLevel })}
            errors={errors('thinkingLevel')}
          />
        )}
        <ComboField
          label={LABELS.backgroundTrack}
          value={form.backgroundTrack}
          onChange={(backgroundTrack) => edit({ backgroundTrack })}
          options={TRACK_OPTIONS}
          placeholder="None"
          errors={errors('backgroundTrack')}
          emptyText=""
        />
        {acknowledges(form.product) && <Acknowledgement form={form} onEdit={edit} errors={errors} />}
        <div className="one-off-tools">
          <Button onClick={() => setOpen('tools')} aria-describedby={`${id}-tools`}>
            Tools…
          </Button>
          <span className="field-description">{toolsText(form.tools)}</span>
          <FieldErrors id={`${id}-tools`} errors={errors('tools')} />
        </div>
      </div>
      <PromptDialog
        isOpen={open === 'prompt'}
        prompt={form.prompt}
        onChange={(prompt) => edit({ prompt })}
        onClose={() => setOpen(null)}
      />
      {open === 'tools' && (
        <Suspense fallback={null}>
          <ToolsDialog tools={form.tools} onKept={(tools) => edit({ tools })} onClose={() => setOpen(null)} />
        </Suspense>
      )}
    </section>
  );
}

/** Names what is set while it is out of sight, so that nothing is sent unseen. */
function SetSeldom({ form }: { readonly form: Form }) {
  const set = ONE_OFF_FIELDS.filter((field) => {
    if (form[field].trim() === '') return false;
    if (field === 'thinkingLevel') return !setsThinkingLevel(form.product);
    if (field === 'acknowledgementMode') return acknowledges(form.product);
    return field === 'backgroundTrack' || field === 'tools';
  });
  if (set.length === 0) return null;
  const said = (field: OneOffField): string =>
    field === 'tools' ? toolsText(form.tools) : `${LABELS[field]} ${form[field]}`;
  return <p className="more-set">{set.map(said).join(' · ')}</p>;
}

function toolsText(tools: string): string {
  const count = countTools(tools);
  if (count === 0) return 'No tools';
  return count === 1 ? '1 tool' : `${count === null ? '' : String(count)} tools`.trim();
}

const sentAsWritten = (names: readonly string[]): string =>
  `Sent as written: variables fill the prompts of saved agents only. Put the value in place of ${names.map((name) => `“${name}”`).join(', ')}.`;
