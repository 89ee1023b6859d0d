import type { StatusDocument, StatusGroup, StatusPart } from './cluster-autoscaler-document.ts';
import { parseGoTime } from './go-time.ts';

/**
 * The status as it was written up to 1.29, below its first line: a label and a word a line, figures in
 * brackets behind it.
 * @throws SyntaxError when nothing of that is in it.
 */
export function parseStatusText(body: string): Omit<StatusDocument, 'writtenAt'> {
  if (body.trim() === 'Initializing') {
    return { state: 'Initializing', message: undefined, whole: undefined, groups: [] };
  }
  const sections: Section[] = [];
  for (const line of body.split('\n')) {
    if (line.startsWith('Cluster-wide:')) sections.push({ name: undefined, lines: new Map() });
    const [, label = '', word = '', figures = ''] = LINE.exec(line) ?? [];
    if (label === 'Name') sections.push({ name: word, lines: new Map() });
    else if (label !== '') sections.at(-1)?.lines.set(label, { word, figures: toFigures(figures) });
    else noteSince(sections.at(-1), line);
  }
  const whole = sections.find(({ name }) => name === undefined);
  if (whole === undefined) throw new SyntaxError('It does not say how the cluster stands.');
  return {
    state: 'Running',
    message: undefined,
    whole: toPart(whole),
    groups: sections.flatMap((section) => toGroup(section) ?? []),
  };
}

interface Section {
  /** Undefined of the whole. */
  readonly name: string | undefined;
  readonly lines: Map<string, Said>;
}

interface Said {
  readonly word: string;
  readonly figures: ReadonlyMap<string, number>;
  /** When it began to be so (ms of epoch). */
  readonly since?: number | undefined;
}

const LINE = /^ +(Name|Health|ScaleUp|ScaleDown): +(\S+)(.*)$/;

/** What stands below a label is about that label. */
function noteSince(section: Section | undefined, line: string): void {
  const [, time] = SINCE.exec(line) ?? [];
  const [label, said] = [...(section?.lines ?? [])].at(-1) ?? [];
  if (time === undefined || label === undefined || said === undefined) return;
  section?.lines.set(label, { ...said, since: parseGoTime(time) });
}

const SINCE = /^ +LastTransitionTime: +(\S.*)$/;

/** Of figures that are told twice the first counts: those in inner brackets come last. */
function toFigures(text: string): ReadonlyMap<string, number> {
  const figures = new Map<string, number>();
  for (const [, name = '', value = ''] of text.matchAll(/[( ]([a-zA-Z]{1,32})=(\d{1,9})/g)) {
    if (!figures.has(name)) figures.set(name, Number(value));
  }
  return figures;
}

function toGroup(section: Section): StatusGroup | undefined {
  if (section.name === undefined) return undefined;
  const figures = section.lines.get('Health')?.figures;
  return {
    name: section.name,
    ...toPart(section),
    target: figures?.get('cloudProviderTarget'),
    minSize: figures?.get('minSize'),
    maxSize: figures?.get('maxSize'),
  };
}

function toPart({ lines }: Section): StatusPart {
  const health = lines.get('Health');
  const scaleUp = lines.get('ScaleUp');
  const scaleDown = lines.get('ScaleDown');
  return {
    health: health?.word ?? '',
    healthSince: health?.since,
    registered: health?.figures.get('registered'),
    ready: health?.figures.get('ready'),
    scaleUp: scaleUp?.word ?? '',
    scaleUpSince: scaleUp?.since,
    backoff: undefined,
    scaleDown: scaleDown?.word ?? '',
    scaleDownSince: scaleDown?.since,
    candidates: scaleDown?.figures.get('candidates') ?? 0,
  };
}
