import type { WebSocket } from 'ws';

/** How many sockets each caller has open. */
export interface SocketCount {
  /** Notes one more; false when that would be too many, and then it is not noted. */
  open(staffId: string): boolean;
  close(staffId: string): void;
}

/** Counts sockets; a caller without any is forgotten. */
export function countSockets(most: number): SocketCount {
  const counts = new Map<string, number>();
  return {
    open: (staffId) => {
      const count = counts.get(staffId) ?? 0;
      if (count >= most) return false;
      counts.set(staffId, count + 1);
      return true;
    },
    close: (staffId) => {
      const left = (counts.get(staffId) ?? 1) - 1;
      if (left > 0) counts.set(staffId, left);
      else counts.delete(staffId);
    },
  };
}

/** Calls once when more messages come within a second than may; what comes after is not read. */
export function countMessages(socket: WebSocket, most: number, tooMany: () => void): void {
  let since = 0;
  let count = 0;
  socket.on('message', () => {
    const now = performance.now();
    if (now - since >= 1_000) {
      since = now;
      count = 0;
    }
    if (++count <= most) return;
    socket.removeAllListeners('message');
    tooMany();
  });
}
