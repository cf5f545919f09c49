import { keyName } from '../text/keys';
import { shortcuts } from './shortcuts';

export function Shortcuts() {
  return (
    <section className="settings-section" aria-labelledby="settings-shortcuts">
      <h2 className="section-title" id="settings-shortcuts">
        Keyboard shortcuts
      </h2>
      <dl className="settings-facts">
        {shortcuts.map(({ keys, does }) => (
          <div key={does}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{keyName(key)}</kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
