/** A saved agent, as much of it as the sandbox needs. */
export type Agent = {
  readonly id: bigint;
  readonly name: string;
  readonly product: string;
  readonly voice: string | null;
  readonly language: string;
  readonly prompt: string;
};
