/** Whatever the run prints, also by services, is listened to until the end: no word or number of a person may be in it. */
const heard = [];

/** Listens to all that goes out from now on. */
export function listen() {
  for (const stream of [process.stdout, process.stderr]) {
    const write = stream.write.bind(stream);
    stream.write = (chunk, ...rest) => {
      heard.push(Buffer.isBuffer(chunk) ? chunk.toString('utf8') : String(chunk));
      return write(chunk, ...rest);
    };
  }
}

/** What was heard that may not be: planted words, and numbers that can be a citizen service number. */
export function overheard(planted) {
  const text = heard.join('');
  const words = planted.filter((word) => text.includes(word));
  const numbers = (text.match(/(?<![\d.-])99\d{7}(?![\d.-])/g) ?? []).filter(passesElevenTest);
  return [...new Set([...words, ...numbers])];
}

function passesElevenTest(number) {
  const weights = [9, 8, 7, 6, 5, 4, 3, 2, -1];
  return weights.reduce((total, weight, place) => total + weight * Number(number[place]), 0) % 11 === 0;
}
