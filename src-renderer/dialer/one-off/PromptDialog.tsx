import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { TextArea } from '../../ui/TextArea';

interface PromptDialogProps {
  readonly isOpen: boolean;
  readonly prompt: string;
  readonly onChange: (prompt: string) => void;
  readonly onClose: () => void;
}

/** The prompt in a field as large as the window. It is the same text: nothing is to be saved or lost. */
export function PromptDialog({ isOpen, prompt, onChange, onClose }: PromptDialogProps) {
  return (
    <Dialog isOpen={isOpen} kind="editor" title="Prompt" onClose={onClose}>
      <TextArea
        label="The whole prompt"
        className="one-off-prompt"
        value={prompt}
        maxLength={50_000}
        onChange={onChange}
        autoFocus
      />
      <div className="dialog-actions">
        <span className="field-description one-off-count">{prompt.length.toLocaleString('en')} characters</span>
        <Button look="primary" onClick={onClose}>
          Done
        </Button>
      </div>
    </Dialog>
  );
}
