import { createHash, timingSafeEqual } from 'node:crypto';
import { detail, type Answer } from './answer';

/** The 401 for a request, or nothing when it carries the organization's key as a bearer (API notes 1.2, 1.8). */
export function refusedKey(authorization: string | undefined, apiKey: string, revoked: boolean): Answer | undefined {
  if (authorization === undefined || authorization.trim() === '') {
    return unauthorized('Authentication credentials were not provided.');
  }
  const [, scheme = '', key = ''] = /^(\S+)\s*(.*)$/.exec(authorization.trim()) ?? [];
  if (scheme.toLowerCase() === 'token') {
    return unauthorized('Token authentication is not available for API keys. Use Authorization: Bearer.');
  }
  if (scheme.toLowerCase() !== 'bearer') return unauthorized('Unsupported authorization scheme. Use Bearer.');
  if (key.startsWith('pk_live_')) return unauthorized('Publishable keys are not accepted by the REST API.');
  if (!sameSecret(key, apiKey)) return unauthorized('Invalid API key.');
  if (revoked) return unauthorized('This API key has been revoked.');
  return undefined;
}

const unauthorized = (text: string): Answer => detail(401, text, { 'WWW-Authenticate': 'Bearer' });

// Hashing first gives both sides the equal length that a constant-time comparison needs.
function sameSecret(a: string, b: string): boolean {
  return timingSafeEqual(sha256(a), sha256(b));
}

const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest();
