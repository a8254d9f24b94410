import DataLoader from 'dataloader';

/** Entities by a key of each: as many as there are. */
export function manyBy(em, entity, property, options) {
  return new DataLoader(async (keys) => {
    const found = await em.find(entity, { [property]: { $in: keys } }, options);
    const byKey = Map.groupBy(found, (one) => one[property]);
    return keys.map((key) => byKey.get(key) ?? []);
  });
}

/** Entities by a key of each: at most one. */
export function oneBy(em, entity, property, options) {
  const many = manyBy(em, entity, property, options);
  return { load: async (key) => (await many.load(key))[0] ?? null };
}
