/** What is kept of a call. Everything else about it follows from this and the clock. */
export type CallRecord = {
  readonly callId: bigint;
  /** Chooses length and conversation. */
  readonly seed: number;
  /** Milliseconds since the epoch. */
  readonly startMs: number;
  /** How many times faster than real time this call lives; kept, so that another speed leaves old calls alone. */
  readonly speed: number;
  readonly direction: 'outbound' | 'inbound' | 'mic' | 'widget';
  readonly fromNumber: string;
  readonly toNumber: string;
  readonly agentId: bigint | null;
  readonly product: string;
  readonly voice: string;
  readonly placement: Placement | null;
};

/** How a call was ordered. Of the body only a fingerprint is kept: prompt and variables may hold personal data. */
export type Placement = {
  readonly idempotencyKey: string | null;
  readonly bodySha256: string;
};
