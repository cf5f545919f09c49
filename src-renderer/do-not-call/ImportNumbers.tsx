import { Download, Upload } from 'lucide-react';
import { useState } from 'react';
import type { ImportReportView } from '../../src-main/contract/views';
import type { Region } from '../../src-main/domain/number';
import { callingCode, countryName, isRegion, regions } from '../../src-main/domain/number';
import { Picker } from '../dialer/picker/Picker';
import { useCommand } from '../state/use-command';
import { Button } from '../ui/Button';
import { ProblemAlert } from '../ui/ProblemAlert';
import { useSay } from '../ui/toast/toasts';
import { ImportReport } from './ImportReport';
import { useListRegion } from './use-list-region';

/** The list from a file and into a file. */
export function ImportNumbers() {
  const say = useSay();
  const own = useListRegion().region;
  const [chosen, setChosen] = useState<Region | null>(null);
  const [report, setReport] = useState<ImportReportView | null>(null);
  const { run, busy, problem, clear } = useCommand('doNotCall.import', 'here');
  const { run: write, busy: writing } = useCommand('doNotCall.export');
  const region = chosen ?? own ?? 'US';
  const take = async (): Promise<void> => {
    const answer = await run({ region });
    // The report of the import before stays where no other file was read.
    if (answer.ok && answer.value !== null) setReport(answer.value);
  };
  const save = async (): Promise<void> => {
    const answer = await write(null);
    if (answer.ok && answer.value !== null) say.news(`${answer.value.toLocaleString('en')} numbers were saved.`);
  };
  return (
    <div className="list-files">
      <Picker
        label="Country of numbers without a code"
        options={regionOptions}
        selectedKey={region}
        onPick={(key) => setChosen(isRegion(key) ? key : null)}
        searchLabel="Search countries"
        emptyText=""
      >
        {countryName(region)} <em>+{callingCode(region)}</em>
      </Picker>
      <div className="list-buttons">
        <Button busy={busy} icon={<Upload size={15} aria-hidden />} onClick={() => void take()}>
          Import CSV…
        </Button>
        <Button busy={writing} icon={<Download size={15} aria-hidden />} onClick={() => void save()}>
          Export CSV…
        </Button>
      </div>
      {problem && <ProblemAlert problem={problem} actions={<Button onClick={clear}>Dismiss</Button>} />}
      {report && <ImportReport report={report} onClose={() => setReport(null)} />}
    </div>
  );
}

const regionOptions = () =>
  regions()
    .map((region) => ({ key: region, title: countryName(region), detail: `+${callingCode(region)}`, reason: null }))
    .sort((a, b) => a.title.localeCompare(b.title, 'en'));
