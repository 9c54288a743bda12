// OpenSSL's headers, and functions in place of the macros that Swift cannot see.
#ifndef PARALLAX_COPENSSL_SHIM_H
#define PARALLAX_COPENSSL_SHIM_H

#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/sha.h>
#include <openssl/ssl.h>

#include "tickets.h"

static inline int shim_SSL_CTX_require_tls12(SSL_CTX *context) {
    return SSL_CTX_set_min_proto_version(context, TLS1_2_VERSION);
}

// Partial writes let the poller decide when to go on; a moving buffer lets the loop share one
// output buffer; released buffers keep an idle connection small.
static inline void shim_SSL_CTX_set_server_modes(SSL_CTX *context) {
    SSL_CTX_set_mode(context, SSL_MODE_ENABLE_PARTIAL_WRITE
                                  | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER
                                  | SSL_MODE_RELEASE_BUFFERS);
    SSL_CTX_set_options(context, SSL_OP_NO_COMPRESSION | SSL_OP_NO_RENEGOTIATION
                                     | SSL_OP_CIPHER_SERVER_PREFERENCE);
    SSL_CTX_set_session_cache_mode(context, SSL_SESS_CACHE_OFF);
    // One read takes what has come, not each record's head and body apart.
    SSL_CTX_set_read_ahead(context, 1);
    SSL_CTX_set_num_tickets(context, 1);
}

// The ciphers of TLS 1.3, the cheapest first: a handshake derives dozens of keys, and SHA-256 takes
// a part of what SHA-384 does where the processor has instructions for it. Of TLS 1.2, those with
// forward secrecy and authenticated encryption.
static inline int shim_SSL_CTX_choose_ciphers(SSL_CTX *context) {
    return SSL_CTX_set_ciphersuites(context, "TLS_AES_128_GCM_SHA256:TLS_AES_256_GCM_SHA384"
                                             ":TLS_CHACHA20_POLY1305_SHA256")
        && SSL_CTX_set_cipher_list(context, "ECDHE+AESGCM:ECDHE+CHACHA20");
}

// Takes a certificate and those that lead to its root, one after the other in PEM.
static inline int shim_SSL_CTX_use_chain(SSL_CTX *context, const unsigned char *text, int count) {
    BIO *source = BIO_new_mem_buf(text, count);
    X509 *certificate = source ? PEM_read_bio_X509_AUX(source, NULL, NULL, NULL) : NULL;
    int isDone = certificate != NULL && SSL_CTX_use_certificate(context, certificate) == 1;
    X509_free(certificate);
    while (isDone && (certificate = PEM_read_bio_X509(source, NULL, NULL, NULL)) != NULL) {
        if (SSL_CTX_add0_chain_cert(context, certificate) != 1) {
            X509_free(certificate);
            isDone = 0;
        }
    }
    BIO_free(source);
    // The end of the text is noted as a fault of the last reading.
    if (isDone) ERR_clear_error();
    return isDone;
}

static inline int shim_SSL_CTX_use_key(SSL_CTX *context, const unsigned char *text, int count) {
    BIO *source = BIO_new_mem_buf(text, count);
    EVP_PKEY *key = source ? PEM_read_bio_PrivateKey(source, NULL, NULL, NULL) : NULL;
    int isDone = key != NULL && SSL_CTX_use_PrivateKey(context, key) == 1;
    EVP_PKEY_free(key);
    BIO_free(source);
    return isDone;
}

// Takes http/1.1 of what a client offers, and ends the handshake when it is not among it.
static inline int shim_select_http11(SSL *session, const unsigned char **chosen,
                                     unsigned char *length, const unsigned char *offered,
                                     unsigned int count, void *unused) {
    static const unsigned char http11[] = "\x08http/1.1";
    unsigned char *match = NULL;
    (void)session;
    (void)unused;
    if (SSL_select_next_proto(&match, length, http11, 9, offered, count)
        != OPENSSL_NPN_NEGOTIATED)
        return SSL_TLSEXT_ERR_ALERT_FATAL;
    *chosen = match;
    return SSL_TLSEXT_ERR_OK;
}

static inline void shim_SSL_CTX_select_http11(SSL_CTX *context) {
    SSL_CTX_set_alpn_select_cb(context, shim_select_http11, NULL);
}

#endif
