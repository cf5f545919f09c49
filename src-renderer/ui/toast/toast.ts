import type { ProblemView } from '../../../src-main/contract/envelope';

export interface ToastAction {
  readonly label: string;
  readonly run: () => void;
}

export type Toast =
  | { readonly id: number; readonly kind: 'news'; readonly text: string; readonly action: ToastAction | null }
  | { readonly id: number; readonly kind: 'problem'; readonly problem: ProblemView };
