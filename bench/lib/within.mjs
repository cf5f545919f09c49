/**
 * @template T
 * @param {number} ms @param {Promise<T>} promise @param {string} otherwise what to say when it takes longer
 * @returns {Promise<T>}
 */
export async function within(ms, promise, otherwise) {
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  const limit = new Promise((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(otherwise)), ms);
  });
  try {
    return await Promise.race([promise, /** @type {Promise<never>} */ (limit)]);
  } finally {
    clearTimeout(timer);
  }
}
