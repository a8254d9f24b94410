import { createHash } from 'node:crypto';

import type { StaffAccount } from './staff-account.js';

const STYLE = `
:root { color-scheme: light; font: 1rem/1.5 system-ui, sans-serif; }
body { margin: 0; background: #f3f5f7; color: #1b2733; }
main { max-width: 46rem; margin: 0 auto; padding: 2rem 1rem; }
h1 { font-size: 1.6rem; line-height: 1.25; }
ul { list-style: none; margin: 1.5rem 0; padding: 0; display: grid; gap: 0.75rem; }
li { background: #fff; border: 1px solid #6b7c8c; border-radius: 0.5rem; padding: 1rem; }
li p { margin: 0.5rem 0 0; }
button { font: inherit; font-weight: 600; padding: 0.5rem 1rem; border: 2px solid #14508c; border-radius: 0.375rem;
  background: #14508c; color: #fff; cursor: pointer; }
button.quiet { background: #fff; color: #14508c; }
a { color: #14508c; }
:focus-visible { outline: 3px solid #b45309; outline-offset: 2px; }
.problem { border-left: 0.375rem solid #a4141c; background: #fff; padding: 0.75rem 1rem; }
.small { color: #465563; }
`;

const LOOPBACK_HOSTS = ['localhost', '127.0.0.1'];

/**
 * The Content-Security-Policy of every answer of the issuer: nothing from outside, one known style, no frames.
 * Forms may lead to the addresses a client may return to, because browsers check the redirects of a form as well.
 * `script-src` is present and empty, so that the provider adds the hash of its own self-submitting page and no more.
 */
export function contentSecurityPolicy(redirectUris: readonly string[]): string {
  const style = createHash('sha256').update(STYLE).digest('base64');
  const targets = [...new Set(["'self'", ...redirectUris.map(formTarget)])].join(' ');
  return [
    "default-src 'none'",
    'script-src',
    `style-src 'sha256-${style}'`,
    `form-action ${targets}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** A loopback address may come back on any port (RFC 8252, section 7.3). */
function formTarget(redirectUri: string): string {
  const { hostname, origin } = new URL(redirectUri);
  return LOOPBACK_HOSTS.includes(hostname) ? `http://${hostname}:*` : origin;
}

/** The page on which a visitor picks whom to be; `problem` is a Dutch sentence about the last attempt. */
export function staffChoicePage(action: string, staff: readonly StaffAccount[], problem?: string): string {
  const alert = problem === undefined ? '' : `<p class="problem" role="alert">${escapeHtml(problem)}</p>`;
  return page(
    'Kies wie u bent in de demowereld',
    `<p>Alle mensen hieronder zijn verzonnen. U heeft geen wachtwoord nodig.</p>
${alert}
<form method="post" action="${escapeHtml(action)}">
<ul>
${staff.map(staffItem).join('\n')}
</ul>
</form>
<form method="post" action="${escapeHtml(action)}/cancel"><button class="quiet">Annuleren</button></form>`,
  );
}

function staffItem(staff: StaffAccount): string {
  const id = escapeHtml(staff.id);
  return `<li>
<button name="staff" value="${id}" aria-describedby="about-${id}">${escapeHtml(staff.name)}</button>
<div id="about-${id}">
<p>${escapeHtml(staff.description)}</p>
<p class="small">${labelled('Rol', staff.roles)} · ${labelled('Organisatie', [staff.organisation])} · ${labelled('Doelen', staff.purposes)}</p>
</div>
</li>`;
}

function labelled(label: string, values: readonly string[]): string {
  return `${label}: ${values.length === 0 ? 'geen' : values.map(escapeHtml).join(', ')}`;
}

/** The page that asks whether to sign out; `form` is the provider's own form, which its button belongs to. */
export function signOutPage(form: string): string {
  return page(
    'Wilt u zich afmelden?',
    `${form}
<p>Na het afmelden kunt u een andere medewerker kiezen.</p>
<p><button form="op.logoutForm" name="logout" value="yes">Afmelden</button></p>
<p><a href="/">Aangemeld blijven</a></p>`,
  );
}

/** The page after signing out, when the client named no page of its own to return to. */
export function signedOutPage(): string {
  return page('U bent afgemeld', '<p><a href="/">Opnieuw aanmelden</a></p>');
}

/** The page that tells that signing in failed; `code` is the error code of OAuth, `detail` its explanation. */
export function problemPage(code: string, detail: string): string {
  return page(
    'Aanmelden is niet gelukt',
    `<p>Begin opnieuw vanaf de <a href="/">startpagina</a>.</p>
<p class="small">Melding voor beheerders: <code>${escapeHtml(code)}</code> ${escapeHtml(detail)}</p>`,
  );
}

function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – Klantbeeld</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${title}</h1>
${body}
</main>
</body>
</html>
`;
}

const HTML_ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => HTML_ESCAPES[character] ?? character);
}
