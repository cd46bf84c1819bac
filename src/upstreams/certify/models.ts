/** Of the answer that tells all. A time without a zone is `YYYY-MM-DD HH:MM:SS`. */
export interface RichAnswer {
  readonly data: {
    readonly certificate: {
      readonly certificate_code: string;
      readonly status: string;
      readonly is_revoked?: boolean;
      readonly course: string;
      readonly issued_at: string;
      readonly revoked_at?: string | null;
      readonly expires_at?: string | null;
      readonly verify_url: string;
    };
    readonly recipient: { readonly fullname: string };
    readonly issuer: { readonly name: string };
    readonly integrity?: {
      readonly sealed?: boolean;
      readonly is_intact?: boolean;
      readonly hash?: string | null;
      readonly signature?: string | null;
    };
  };
}

/** Of the answer that may be asked for twice as often. */
export interface CompactAnswer {
  readonly certificate_code: string;
  readonly fullname: string;
  readonly course: string;
  readonly issuer: { readonly name: string };
  readonly issued_at: string;
  readonly expires_at?: string | null;
  readonly status: string;
  readonly is_valid: boolean;
  readonly verify_url: string;
}
