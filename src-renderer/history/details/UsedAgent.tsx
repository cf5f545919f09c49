import type { CallDetailsView } from '../../../src-main/contract/views';
import { Section } from './Section';

/** What a call was made with beside its numbers: the one-off configuration, the variables. */
export function UsedAgent({ oneOff, variables }: Pick<CallDetailsView, 'oneOff' | 'variables'>) {
  return (
    <>
      {oneOff && (
        <Section title="Configuration">
          <dl className="facts">
            {factsOf(oneOff).map(([name, text]) => (
              <Fact key={name} name={name} text={text} />
            ))}
          </dl>
          <Folded title="Prompt" text={oneOff.prompt} />
          {oneOff.acknowledgementPrompt !== '' && (
            <Folded title="Acknowledgement prompt" text={oneOff.acknowledgementPrompt} />
          )}
          {oneOff.tools !== '' && <Folded title="Tools" text={oneOff.tools} code />}
        </Section>
      )}
      {variables.length > 0 && (
        <Section title="Variables">
          <dl className="facts">
            {variables.map(({ name, value }) => (
              <Fact key={name} name={name} text={value} />
            ))}
          </dl>
        </Section>
      )}
    </>
  );
}

type Form = NonNullable<CallDetailsView['oneOff']>;

const factsOf = (form: Form): readonly (readonly [string, string])[] =>
  (
    [
      ['Voice', form.voice],
      ['Product', form.product],
      ['Thinking level', form.thinkingLevel],
      ['Background track', form.backgroundTrack],
      ['Acknowledgement', form.acknowledgementMode],
    ] as const
  ).filter(([, text]) => text !== '');

const Fact = ({ name, text }: { readonly name: string; readonly text: string }) => (
  <div>
    <dt>
      <bdi>{name}</bdi>
    </dt>
    <dd className="copyable">
      <bdi>{text}</bdi>
    </dd>
  </div>
);

/** Long text, folded until it is wanted. */
const Folded = ({
  title,
  text,
  code = false,
}: {
  readonly title: string;
  readonly text: string;
  readonly code?: boolean;
}) => (
  <details className="folded">
    <summary>{title}</summary>
    <pre
      className={code ? 'folded-text folded-code copyable' : 'folded-text copyable'}
      dir={code ? 'ltr' : 'auto'}
      tabIndex={0}
    >
      {text}
    </pre>
  </details>
);
