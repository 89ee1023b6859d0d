import type { ApiResourceResolvers } from './types.generated.ts';

export const ApiResource: ApiResourceResolvers = {
  version: ({ versions }) => versions[0] ?? '',
};
