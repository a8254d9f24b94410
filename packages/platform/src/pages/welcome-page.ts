/** Somebody whom one can be in the demo world, as the start page lists them. */
export interface WelcomePerson {
  readonly id: string;
  readonly name: string;
  /** What this person may do, in Dutch. */
  readonly description: string;
  readonly purposes: readonly string[];
}

const STYLE = `
  :root { color-scheme: light dark; font: 100%/1.5 system-ui, sans-serif; }
  body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
  table { border-collapse: collapse; width: 100%; }
  th, td { text-align: left; vertical-align: top; padding: .4rem .8rem .4rem 0; border-bottom: 1px solid #8886; }
  code { font-size: .95em; }`;

const OPEN_LINKS = `<li><a href="/explorer">Verkenner</a>: vragen stellen aan het platform</li>
      <li><a href="/schema.graphql">Schema</a>: alles wat gevraagd kan worden</li>`;

/** The start page of the platform, in Dutch: what runs here, whom one can be, where to look. */
export function renderWelcome(people: readonly WelcomePerson[], hasExplorer = true): string {
  return `<!doctype html>
<html lang="nl">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>Klantbeeld</title>
  <style>${STYLE}</style>
</head>
<body>
  <main>
    <h1>Klantbeeld</h1>
    <p>Eén klantbeeld over WWB, WSW en WMO, voor het mensontwikkelbedrijf: wat de wetten en het bedrijf samen voor iemand
      doen, voor zover u dat mag zien.</p>
    <ul>
      ${hasExplorer ? OPEN_LINKS : ''}
      <li><a href="/health/ready">Toestand</a>: welke onderdelen werken</li>
    </ul>
    ${people.length > 0 ? renderPeople(people) : '<p>Meld u aan bij uw eigen organisatie.</p>'}
  </main>
</body>
</html>
`;
}

function renderPeople(people: readonly WelcomePerson[]): string {
  const rows = people.map(
    ({ id, name, description, purposes }) =>
      `<tr><th scope="row"><code>${escape(id)}</code></th><td>${escape(name)}</td><td>${escape(description)}</td><td>${purposes.map((one) => `<code>${escape(one)}</code>`).join('<br>')}</td></tr>`,
  );
  return `<h2>Mensen van de demowereld</h2>
    <p>Alle personen zijn verzonnen. Een token krijgt u met <code>pnpm --silent run token con-1</code>.</p>
    <table>
      <thead><tr><th scope="col">Id</th><th scope="col">Naam</th><th scope="col">Wat deze persoon doet</th><th scope="col">Doelen</th></tr></thead>
      <tbody>${rows.join('')}</tbody>
    </table>`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
