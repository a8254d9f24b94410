interface Cookie {
  readonly value: string;
  readonly path: string;
}

/** What a request may carry. */
export interface Visit {
  readonly method?: 'GET' | 'POST';
  readonly form?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A browser without scripts, for tests: keeps cookies by path, and leaves it to the test to follow redirects. */
export class TestBrowser {
  private readonly cookies = new Map<string, Cookie>();

  /** Opens an address; a form makes it a POST. */
  async visit(address: string | URL, visit: Visit = {}): Promise<Response> {
    const response = await fetch(address, {
      method: visit.method ?? (visit.form ? 'POST' : 'GET'),
      redirect: 'manual',
      headers: { accept: 'text/html', cookie: this.cookiesFor(new URL(address)), ...visit.headers },
      ...(visit.form ? { body: new URLSearchParams(visit.form) } : {}),
    });
    for (const line of response.headers.getSetCookie()) this.keep(line);
    return response;
  }

  /** Follows redirects as long as they stay on the same origin under the given path; returns the last answer. */
  async follow(response: Response, under: string): Promise<{ response: Response; address: URL }> {
    let current = response;
    let address = new URL(response.url);
    while (current.headers.has('location')) {
      address = new URL(current.headers.get('location')!, current.url);
      if (!address.href.startsWith(under)) break;
      current = await this.visit(address);
    }
    return { response: current, address };
  }

  private cookiesFor(address: URL): string {
    const matching = [...this.cookies].filter(([, { path }]) => `${address.pathname}/`.startsWith(`${path}/`));
    return matching.map(([key, { value }]) => `${key.split(';')[0]}=${value}`).join('; ');
  }

  private keep(line: string): void {
    const [pair = '', ...attributes] = line.split(/;\s*/);
    const name = pair.slice(0, pair.indexOf('='));
    const path =
      attributes
        .find((text) => /^path=/i.test(text))
        ?.slice(5)
        .replace(/\/$/, '') ?? '';
    const isGone = attributes.some((text) => /^expires=Thu, 01 Jan 1970/i.test(text));
    if (isGone) this.cookies.delete(`${name};${path}`);
    else this.cookies.set(`${name};${path}`, { value: pair.slice(name.length + 1), path });
  }
}
