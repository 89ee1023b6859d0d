/** Goes on at once where there is nothing to wait for: each promise costs more than the field. */
export function map<A, B>(value: A | Promise<A>, go: (value: A) => B): B | Promise<B> {
  return value instanceof Promise ? value.then(go) : go(value);
}
