import { FleetError } from '../errors.ts';
import type { OrderValue } from './order.ts';

const VERSION = 1;

/** The text of a position in an order: opaque to clients, the same for the same position. */
export function toCursor(order: string, position: readonly OrderValue[]): string {
  return encode(JSON.stringify([VERSION, order, ...position]));
}

/** @throws {FleetError} `BAD_USER_INPUT` for what is no cursor, or one of a list in another order. */
export function parseCursor(text: string, order: string): readonly OrderValue[] {
  const [version, named, ...position] = parseArray(text);
  if (version !== VERSION || typeof named !== 'string' || !position.every(isOrderValue)) {
    throw refuse('after is not a cursor of this server.');
  }
  if (named !== order) {
    throw refuse('after is a cursor of a list in another order; keep orderBy while paging.');
  }
  return position;
}

/** UTF-8 as URL-safe base 64 without padding. */
export function encode(text: string): string {
  const bytes = new TextEncoder().encode(text);
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** The reverse of `encode`; undefined for what it did not make. */
export function decode(text: string): string | undefined {
  if (!/^[\w-]*$/.test(text)) return undefined;
  try {
    const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Neither base 64 nor UTF-8: not ours.
    return undefined;
  }
}

function parseArray(text: string): readonly unknown[] {
  try {
    const value: unknown = JSON.parse(decode(text) ?? '');
    return Array.isArray(value) ? value : [];
  } catch {
    // Not JSON: not ours.
    return [];
  }
}

function isOrderValue(value: unknown): value is OrderValue {
  return typeof value === 'string' || typeof value === 'number';
}

function refuse(message: string): FleetError {
  return new FleetError('BAD_USER_INPUT', message, { argument: 'after' });
}
