import type { NoticeView } from '../contract/views';
import type { Problem } from '../domain/problem/problem';

/** News that is not the answer to a command: what happened to the record, the keychain or the tray. */
export class Notices {
  private list: readonly NoticeView[] = [];
  private readonly listeners = new Set<() => void>();

  all(): NoticeView[] {
    return [...this.list];
  }

  onChange(listener: () => void): void {
    this.listeners.add(listener);
  }

  /** Shows a notice; one with the same id is replaced rather than repeated. */
  show(notice: NoticeView): void {
    this.list = [...this.list.filter((one) => one.id !== notice.id), notice];
    this.tell();
  }

  showProblem(problem: Problem, addition = ''): void {
    const text = addition === '' ? problem.advice : `${problem.advice} ${addition}`;
    this.show({ id: problem.code, tone: 'error', title: problem.what, text });
  }

  dismiss(id: string): void {
    this.list = this.list.filter((one) => one.id !== id);
    this.tell();
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}
