import type { Page } from '../datasources/fleet/read.ts';

/** A page as the schema's connections have it. What is not selected is not made. */
export class Connection<T> {
  readonly #page: Page<T>;

  constructor(page: Page<T>) {
    this.#page = page;
  }

  get nodes(): readonly T[] {
    return this.#page.rows;
  }
  get edges(): readonly { readonly node: T; readonly cursor: string }[] {
    const { rows, cursorOf } = this.#page;
    return rows.map((node) => ({ node, cursor: cursorOf(node) }));
  }
  get pageInfo(): PageInfo {
    return toPageInfo(this.#page);
  }
  get totalCount(): number {
    return this.#page.totalCount;
  }
  get isComplete(): boolean {
    return this.#page.isComplete;
  }
  get outcomes(): Page<T>['outcomes'] {
    return this.#page.outcomes;
  }
  get streamCursor(): string {
    return this.#page.streamCursor;
  }
}

export interface PageInfo {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly startCursor: string | null;
  readonly endCursor: string | null;
}

export function toPageInfo<T>(
  page: Pick<Page<T>, 'rows' | 'hasNextPage' | 'hasPreviousPage' | 'cursorOf'>,
): PageInfo {
  const { rows, hasNextPage, hasPreviousPage, cursorOf } = page;
  const first = rows.at(0);
  const last = rows.at(-1);
  return {
    hasNextPage,
    hasPreviousPage,
    startCursor: first === undefined ? null : cursorOf(first),
    endCursor: last === undefined ? null : cursorOf(last),
  };
}

/** Waits only where there is something to wait for: a warm list is no promise. */
export function toConnection<T>(
  page: Page<T> | Promise<Page<T>>,
): Connection<T> | Promise<Connection<T>> {
  return page instanceof Promise
    ? page.then((present) => new Connection(present))
    : new Connection(page);
}
