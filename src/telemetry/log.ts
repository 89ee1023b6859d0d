/** What a line is about: values a machine can filter by. `cluster` names the cluster. */
export type LogFields = Readonly<Record<string, unknown>>;

/** Where diagnostics go; pino's loggers are of this shape. Nothing secret may be handed to it. */
export interface Log {
  debug(fields: LogFields, message: string): void;
  info(fields: LogFields, message: string): void;
  warn(fields: LogFields, message: string): void;
  error(fields: LogFields, message: string): void;
}

/** For those who want none. */
export const SILENT_LOG: Log = {
  debug: ignore,
  info: ignore,
  warn: ignore,
  error: ignore,
};

function ignore(): void {}
