export type { SandboxTemplateRecord as SandboxTemplateMapper } from '../../datasources/sandboxes/sandbox-template.ts';
