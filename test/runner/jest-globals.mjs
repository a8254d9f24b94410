/** What `@jest/globals` gives to tests that run in bare Node. */
export const { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest, test } = globalThis;
