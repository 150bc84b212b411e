import type { Finding } from '../../lib/connection/findings.ts'

/** What to write into the settings of those who stand in front; not translated, as it is code. */
export function remedy(finding: Finding, pageOrigin: string): string | null {
  switch (finding) {
    case 'upgrade':
      return `# nginx
proxy_http_version 1.1;
proxy_set_header Upgrade $http_upgrade;
proxy_set_header Connection "upgrade";
# Caddy and Traefik pass sockets by themselves: take out what
# sets or removes the headers Upgrade and Connection.`
    case 'rewritten':
      return `# nginx: take out
proxy_set_header Origin ...;
# Caddy: take out
header_up Origin ...
# Traefik: take Origin out of customRequestHeaders`
    case 'origin':
      return `# Duplex
PUBLIC_URL=${pageOrigin}
# or nginx
proxy_set_header Host $http_host;
proxy_set_header X-Forwarded-Proto $scheme;
# or Caddy
header_up Host {host}
# or Traefik
passHostHeader: true`
    case 'idle':
      return `# nginx
proxy_read_timeout 1h;
proxy_send_timeout 1h;
# Caddy: take out stream_timeout
# Traefik
respondingTimeouts.idleTimeout: 1h
# HAProxy
timeout tunnel 1h`
    case 'silent':
    case 'held':
      return `# nginx
proxy_buffering off;
proxy_request_buffering off;
# Caddy
flush_interval -1
# Traefik: take out the buffering middleware`
    case 'trust':
      return `# Duplex, with the address of the proxy
TRUST_PROXY=10.0.0.2`
    case 'lostPlain':
      return `# Caddy, with a certificate of its own
chat.example.org {
  reverse_proxy 127.0.0.1:3000
}`
    default:
      return null
  }
}
