export function generatePeerClient(): void
