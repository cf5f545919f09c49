// Branded strings: an agent id cannot be handed over where a call id is wanted. API ids are 64-bit integers and stay
// decimal strings inside the program, because a JavaScript number loses them above 2^53 (API notes 1.5).

export type AccountId = string & { readonly __brand: 'AccountId' };
export type AttemptId = string & { readonly __brand: 'AttemptId' };
export type DraftId = string & { readonly __brand: 'DraftId' };
/** One per press of Call, at most 128 characters (API notes 2.1). */
export type IdempotencyKey = string & { readonly __brand: 'IdempotencyKey' };
export type CallId = string & { readonly __brand: 'CallId' };
export type AgentId = string & { readonly __brand: 'AgentId' };
export type LineId = string & { readonly __brand: 'LineId' };
export type ConnectionId = string & { readonly __brand: 'ConnectionId' };

/** A 64-bit API id as the program holds it: decimal digits, no sign, no leading zero. */
export const isApiId = (text: string): boolean => /^(0|[1-9]\d{0,19})$/.test(text);
