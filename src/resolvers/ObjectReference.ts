import type { ObjectReferenceResolvers } from './types.generated.ts';

export const ObjectReference: ObjectReferenceResolvers = {
  object: async (pointer, _args, { loaders }) => {
    const raw = await loaders.rawObjects.load(pointer);
    const isOther = pointer.uid !== undefined && raw?.record.uid !== pointer.uid;
    return isOther ? null : raw?.record;
  },
};
