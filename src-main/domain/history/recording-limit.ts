const MB = 1_000_000;

/** How much may be kept of recordings on this computer, bytes. 0: nothing after playing. */
export const recordingLimits = [0, 250 * MB, 500 * MB, 1_000 * MB, 5_000 * MB] as const;
export type RecordingLimit = (typeof recordingLimits)[number];

export const DEFAULT_RECORDING_LIMIT: RecordingLimit = 500_000_000;

export const isRecordingLimit = (value: number): value is RecordingLimit =>
  recordingLimits.some((limit) => limit === value);
