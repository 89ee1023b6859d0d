import { FleetError } from '../errors.ts';
import type { OrderValue } from './order.ts';

const VERSION = 1;

/** The text of a position in an order: opaque to clients, the same for the same position. */
export function toCursor(order: string, position: readonly OrderValue[]): string {
  return encode(JSON.stringify([VERSION, order, ...position.map(toJson)]));
}

/** @throws {FleetError} `BAD_USER_INPUT` for what is no cursor, or one of a list in another order. */
export function parseCursor(text: string, order: string): readonly OrderValue[] {
  const [version, named, ...values] = parseArray(text);
  const position = values.map(fromJson).filter((value) => value !== undefined);
  const isWhole = position.length === values.length;
  if (version !== VERSION || typeof named !== 'string' || !isWhole) {
    throw refuse('after is not a cursor of this server.');
  }
  if (named !== order) {
    throw refuse('after is a cursor of a list in another order; keep orderBy while paging.');
  }
  return position;
}

/** UTF-8 as URL-safe base 64 without padding. */
function encode(text: string): string {
  const bytes = new TextEncoder().encode(text);
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** The reverse of `encode`; undefined for what it did not make. */
function decode(text: string): string | undefined {
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

/** JSON has no infinity, nor what is no number: they stand as texts in an array. */
function toJson(value: OrderValue): OrderValue | readonly string[] {
  return typeof value === 'string' || Number.isFinite(value) ? value : [String(value)];
}

function fromJson(value: unknown): OrderValue | undefined {
  if (typeof value === 'string' || typeof value === 'number') return value;
  return Array.isArray(value) ? UNWRITABLE.get(String(value)) : undefined;
}

const UNWRITABLE: ReadonlyMap<string, number> = new Map(
  [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY].map((value) => [
    String(value),
    value,
  ]),
);

function refuse(message: string): FleetError {
  return new FleetError('BAD_USER_INPUT', message, { argument: 'after' });
}
