/* Reads lines "certificate key trusted name" from stdin: files and the name a client asks for. Loads certificate and key as
   the board's firmware does (PEM with its NUL), then completes a handshake in memory with a client that trusts the third file.
   Prints one line for each: "ok" or what failed. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <mbedtls/ctr_drbg.h>
#include <mbedtls/entropy.h>
#include <mbedtls/pk.h>
#include <mbedtls/ssl.h>
#include <mbedtls/version.h>
#include <mbedtls/x509_crt.h>
#include <mbedtls/x509_csr.h>

#define PIPE_SIZE 65536

struct pipe { unsigned char data[PIPE_SIZE]; size_t start, end; };
struct end { struct pipe *in, *out; };

static mbedtls_entropy_context entropy;
static mbedtls_ctr_drbg_context drbg;

static int pipe_send(void *context, const unsigned char *data, size_t count)
{
    struct pipe *p = ((struct end *) context)->out;
    size_t room = PIPE_SIZE - p->end;
    if (room == 0) {
        return MBEDTLS_ERR_SSL_WANT_WRITE;
    }
    count = count < room ? count : room;
    memcpy(p->data + p->end, data, count);
    p->end += count;
    return (int) count;
}

static int pipe_receive(void *context, unsigned char *data, size_t count)
{
    struct pipe *p = ((struct end *) context)->in;
    size_t there = p->end - p->start;
    if (there == 0) {
        p->start = p->end = 0;
        return MBEDTLS_ERR_SSL_WANT_READ;
    }
    count = count < there ? count : there;
    memcpy(data, p->data + p->start, count);
    p->start += count;
    return (int) count;
}

static unsigned char *read_file(const char *name, size_t *count)
{
    FILE *file = fopen(name, "rb");
    unsigned char *data = NULL;
    if (file == NULL) {
        return NULL;
    }
    data = malloc(1 << 20);
    *count = fread(data, 1, (1 << 20) - 1, file);
    data[*count] = 0; /* the NUL that PEM needs */
    fclose(file);
    return data;
}

static int step(mbedtls_ssl_context *ssl, int *done)
{
    int result = *done ? 0 : mbedtls_ssl_handshake(ssl);
    *done |= result == 0;
    return result == MBEDTLS_ERR_SSL_WANT_READ || result == MBEDTLS_ERR_SSL_WANT_WRITE ? 0 : result;
}

static int shake_hands(mbedtls_x509_crt *own, mbedtls_pk_context *key, mbedtls_x509_crt *trusted, const char *name)
{
    static struct pipe up, down;
    struct end client_end = { &down, &up }, server_end = { &up, &down };
    mbedtls_ssl_config server_config, client_config;
    mbedtls_ssl_context server, client;
    int result, turn, server_done = 0, client_done = 0;
    up.start = up.end = down.start = down.end = 0;
    mbedtls_ssl_config_init(&server_config);
    mbedtls_ssl_config_init(&client_config);
    mbedtls_ssl_init(&server);
    mbedtls_ssl_init(&client);
    mbedtls_ssl_config_defaults(&server_config, MBEDTLS_SSL_IS_SERVER, MBEDTLS_SSL_TRANSPORT_STREAM, MBEDTLS_SSL_PRESET_DEFAULT);
    mbedtls_ssl_config_defaults(&client_config, MBEDTLS_SSL_IS_CLIENT, MBEDTLS_SSL_TRANSPORT_STREAM, MBEDTLS_SSL_PRESET_DEFAULT);
    mbedtls_ssl_conf_rng(&server_config, mbedtls_ctr_drbg_random, &drbg);
    mbedtls_ssl_conf_rng(&client_config, mbedtls_ctr_drbg_random, &drbg);
    mbedtls_ssl_conf_authmode(&client_config, MBEDTLS_SSL_VERIFY_REQUIRED);
    mbedtls_ssl_conf_ca_chain(&client_config, trusted, NULL);
    result = mbedtls_ssl_conf_own_cert(&server_config, own, key);
    result = result ? result : mbedtls_ssl_setup(&server, &server_config);
    result = result ? result : mbedtls_ssl_setup(&client, &client_config);
    result = result ? result : mbedtls_ssl_set_hostname(&client, name);
    mbedtls_ssl_set_bio(&server, &server_end, pipe_send, pipe_receive, NULL);
    mbedtls_ssl_set_bio(&client, &client_end, pipe_send, pipe_receive, NULL);
    for (turn = 0; result == 0 && !(server_done && client_done) && turn < 100; turn++) {
        result = step(&client, &client_done);
        result = result ? result : step(&server, &server_done);
    }
    result = result ? result : server_done && client_done ? 0 : -1;
    mbedtls_ssl_free(&server);
    mbedtls_ssl_free(&client);
    mbedtls_ssl_config_free(&server_config);
    mbedtls_ssl_config_free(&client_config);
    return result;
}

static void judge(const char *certificate_name, const char *key_name, const char *trusted_name, const char *name)
{
    size_t certificate_count = 0, key_count = 0, trusted_count = 0;
    unsigned char *certificate_pem = read_file(certificate_name, &certificate_count);
    unsigned char *key_pem = read_file(key_name, &key_count);
    unsigned char *trusted_pem = read_file(trusted_name, &trusted_count);
    mbedtls_x509_crt own, trusted;
    mbedtls_pk_context key;
    int result;
    mbedtls_x509_crt_init(&own);
    mbedtls_x509_crt_init(&trusted);
    mbedtls_pk_init(&key);
    if (certificate_pem == NULL || key_pem == NULL || trusted_pem == NULL) {
        printf("a file is missing\n");
    } else if (strcmp(name, "request") == 0) {
        mbedtls_x509_csr request;
        mbedtls_x509_csr_init(&request);
        result = mbedtls_x509_csr_parse(&request, certificate_pem, certificate_count + 1);
        printf(result ? "request: -0x%04x\n" : "ok\n", (unsigned) -result);
        mbedtls_x509_csr_free(&request);
    } else if ((result = mbedtls_x509_crt_parse(&own, certificate_pem, certificate_count + 1)) != 0) {
        printf("certificate: %d\n", result);
#if MBEDTLS_VERSION_MAJOR >= 3
    } else if ((result = mbedtls_pk_parse_key(&key, key_pem, key_count + 1, NULL, 0, mbedtls_ctr_drbg_random, &drbg)) != 0) {
        printf("key: -0x%04x\n", (unsigned) -result);
    } else if ((result = mbedtls_pk_check_pair(&own.pk, &key, mbedtls_ctr_drbg_random, &drbg)) != 0) {
#else
    } else if ((result = mbedtls_pk_parse_key(&key, key_pem, key_count + 1, NULL, 0)) != 0) {
        printf("key: -0x%04x\n", (unsigned) -result);
    } else if ((result = mbedtls_pk_check_pair(&own.pk, &key)) != 0) {
#endif
        printf("pair: -0x%04x\n", (unsigned) -result);
    } else if ((result = mbedtls_x509_crt_parse(&trusted, trusted_pem, trusted_count + 1)) != 0) {
        printf("trusted: %d\n", result);
    } else if ((result = shake_hands(&own, &key, &trusted, name)) != 0) {
        printf("handshake: -0x%04x\n", (unsigned) -result);
    } else {
        printf("ok\n");
    }
    mbedtls_x509_crt_free(&own);
    mbedtls_x509_crt_free(&trusted);
    mbedtls_pk_free(&key);
    free(certificate_pem);
    free(key_pem);
    free(trusted_pem);
}

int main(void)
{
    char certificate[512], key[512], trusted[512], name[300];
    mbedtls_entropy_init(&entropy);
    mbedtls_ctr_drbg_init(&drbg);
    if (mbedtls_ctr_drbg_seed(&drbg, mbedtls_entropy_func, &entropy, NULL, 0) != 0) {
        return 1;
    }
    while (scanf("%511s %511s %511s %299s", certificate, key, trusted, name) == 4) {
        judge(certificate, key, trusted, name);
        fflush(stdout);
    }
    return 0;
}
