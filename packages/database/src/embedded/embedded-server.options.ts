/** What the caller decides about the embedded PostgreSQL. */
export interface EmbeddedServerOptions {
  /** KLANTBEELD_DATA: everything we keep on this machine. Server files go in <dataDirectory>/postgres. */
  dataDirectory: string;
  /** true: every acknowledged commit survives a crash of process or machine; false: faster, for tests. */
  durable: boolean;
  /** Receives one line of plain text for each event worth telling an operator. */
  log?: (line: string) => void;
  /** Told when the server ended by itself and could not be started again. */
  onLost?: (error: Error) => void;
  /** Connections the server accepts at the same time; 200 when left out. */
  maxConnections?: number;
  /** 'required': throw DataDirectoryInUseError instead of joining a server that another process owns. */
  asOwner?: 'required';
}

/** A running PostgreSQL that this process owns or joined. */
export interface EmbeddedServer {
  /** Always the loopback address: the server is never open to the network. */
  readonly host: string;
  /** TCP port, chosen at each start; kept when the server ended by itself and is started again. */
  readonly port: number;
  /** Name of the superuser. */
  readonly user: string;
  /** Random password of the superuser, safe to put in a URL. */
  readonly password: string;
  /** postgres:// address of the maintenance database `postgres`, as superuser. */
  readonly url: string;
  /** true when this call started the server and stops it; false for a guest. */
  readonly isOwner: boolean;
  /** Ends the server: clients are disconnected, data is written. May be called twice; does nothing for a guest. */
  stop(): Promise<void>;
}
