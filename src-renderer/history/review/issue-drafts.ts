import type { App } from '../../state/create-app';
import { emptyIssue, isEmptyIssue, type IssueForm } from './issue-form';

const drafts = new WeakMap<App, Map<string, IssueForm>>();

/** What is being written about each call, for as long as the window lives: closing the form by mistake loses nothing. */
export function draftsOf(app: App): { get(key: string): IssueForm; set(key: string, form: IssueForm): void } {
  const ofApp = drafts.get(app) ?? new Map<string, IssueForm>();
  drafts.set(app, ofApp);
  return {
    get: (key) => ofApp.get(key) ?? emptyIssue,
    set: (key, form) => {
      if (isEmptyIssue(form)) ofApp.delete(key);
      else ofApp.set(key, form);
    },
  };
}
