import { AwsV4Signer } from 'aws4fetch';

export interface StorageKey {
  accessKeyId: string;
  secretAccessKey: string;
  /** Most storages that are not Amazon's take any. */
  region: string;
}

/** The headers that sign a GET of an S3-compatible storage: AWS Signature Version 4, without a hash of the body, which has none. */
export async function signGet(url: string, key: StorageKey, now: Date): Promise<Record<string, string>> {
  const datetime = now.toISOString().replace(/[-:]|\.\d+/g, '');
  const { headers } = await new AwsV4Signer({ url, ...key, service: 's3', datetime }).sign();
  return Object.fromEntries(
    ['authorization', 'x-amz-date', 'x-amz-content-sha256'].map((name) => [name, headers.get(name) ?? '']),
  );
}
