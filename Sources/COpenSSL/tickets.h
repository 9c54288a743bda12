// Session tickets sealed with keys that change: those of the current period seal, and those of the
// period before still open.
#ifndef PARALLAX_COPENSSL_TICKETS_H
#define PARALLAX_COPENSSL_TICKETS_H

#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/params.h>
#include <openssl/rand.h>
#include <openssl/ssl.h>
#include <string.h>

// 32 bytes for AES, 32 for HMAC, and 16 that name them.
#define shim_ticket_key_size 80

struct shim_ticket_keys {
    EVP_CIPHER *cipher;
    unsigned char current[shim_ticket_key_size];
    unsigned char previous[shim_ticket_key_size];
};

// Source: SSL_CTX_set_tlsext_ticket_key_evp_cb(3).
static inline int shim_ticket(SSL *session, unsigned char *name, unsigned char *vector,
                              EVP_CIPHER_CTX *cipher, EVP_MAC_CTX *mac, int seals) {
    struct shim_ticket_keys *keys = SSL_CTX_get_app_data(SSL_get_SSL_CTX(session));
    unsigned char *key = keys->current;
    if (seals) {
        memcpy(name, key + 64, 16);
        if (RAND_bytes(vector, 16) != 1) return -1;
    } else if (memcmp(name, keys->current + 64, 16) != 0) {
        if (memcmp(name, keys->previous + 64, 16) != 0) return 0;
        key = keys->previous;
    }
    OSSL_PARAM parameters[] = {
        OSSL_PARAM_construct_octet_string(OSSL_MAC_PARAM_KEY, key + 32, 32),
        OSSL_PARAM_construct_utf8_string(OSSL_MAC_PARAM_DIGEST, (char *)"sha256", 0),
        OSSL_PARAM_construct_end(),
    };
    if (EVP_CipherInit_ex(cipher, keys->cipher, NULL, key, vector, seals) != 1
        || EVP_MAC_CTX_set_params(mac, parameters) != 1)
        return -1;
    // 2 asks for a fresh ticket in place of one that will soon not open.
    return key == keys->current ? 1 : 2;
}

// Gives the context room for keys; without any set, tickets are sealed with random ones.
static inline int shim_SSL_CTX_seal_tickets(SSL_CTX *context) {
    struct shim_ticket_keys *keys = OPENSSL_zalloc(sizeof *keys);
    if (keys == NULL) return 0;
    keys->cipher = EVP_CIPHER_fetch(NULL, "AES-256-CBC", NULL);
    if (keys->cipher == NULL || RAND_bytes(keys->current, sizeof keys->current) != 1) {
        EVP_CIPHER_free(keys->cipher);
        OPENSSL_free(keys);
        return 0;
    }
    memcpy(keys->previous, keys->current, sizeof keys->previous);
    SSL_CTX_set_app_data(context, keys);
    return SSL_CTX_set_tlsext_ticket_key_evp_cb(context, shim_ticket) == 1;
}

static inline void shim_SSL_CTX_set_ticket_keys(SSL_CTX *context, const unsigned char *current,
                                                const unsigned char *previous) {
    struct shim_ticket_keys *keys = SSL_CTX_get_app_data(context);
    memcpy(keys->current, current, sizeof keys->current);
    memcpy(keys->previous, previous, sizeof keys->previous);
}

static inline void shim_SSL_CTX_free(SSL_CTX *context) {
    struct shim_ticket_keys *keys = SSL_CTX_get_app_data(context);
    // A session may outlive this reference and would then find no keys: it is told so.
    SSL_CTX_set_tlsext_ticket_key_evp_cb(context, NULL);
    SSL_CTX_set_app_data(context, NULL);
    if (keys != NULL) EVP_CIPHER_free(keys->cipher);
    OPENSSL_clear_free(keys, sizeof *keys);
    SSL_CTX_free(context);
}

#endif
