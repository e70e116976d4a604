#!/bin/sh
# Makes the messages of this folder again, with Apache Santuario 2.1.7 as Debian 12 has it:
#   apt-get install libxml-security-java openjdk-17-jdk-headless && sh make.sh
set -eu
cd "$(dirname "$0")"
# A throwaway key, for these messages alone.
openssl req -x509 -newkey rsa:2048 -noenc -days 3650 -utf8 -subj '/C=DE/O=Müller, Söhne & Co/CN=dec' \
  -keyout key.pem -out certificate.pem
export CLASSPATH=/usr/share/java/xmlsec.jar:/usr/share/java/slf4j-api.jar:/usr/share/java/commons-codec.jar:.
javac -encoding UTF-8 Encrypt.java
xenc='http://www.w3.org/2001/04/xmlenc#'
xenc11='http://www.w3.org/2009/xmlenc11#'
ds='http://www.w3.org/2000/09/xmldsig#'
more='http://www.w3.org/2001/04/xmldsig-more#'
encrypt() { java Encrypt certificate.pem "$@"; }
encrypt oaep11-sha256-mgf1sha256.xml "${xenc11}rsa-oaep" "${xenc}sha256" "${xenc11}mgf1sha256" - "${xenc11}aes256-gcm" 256 issuer-serial
encrypt oaep11-sha256-mgf1sha1.xml "${xenc11}rsa-oaep" "${xenc}sha256" "${xenc11}mgf1sha1" - "${xenc11}aes128-gcm" 128 ski
encrypt oaep11-sha1-mgf1sha256.xml "${xenc11}rsa-oaep" "${ds}sha1" "${xenc11}mgf1sha256" - "${xenc}aes256-cbc" 256 certificate
encrypt oaep11-sha512-mgf1sha512-params.xml "${xenc11}rsa-oaep" "${xenc}sha512" "${xenc11}mgf1sha512" a2V5dHVybg== "${xenc}aes192-cbc" 192 digest
encrypt oaep-mgf1p-sha256.xml "${xenc}rsa-oaep-mgf1p" "${xenc}sha256" - - "${xenc}aes128-cbc" 128 key-name
encrypt oaep-mgf1p-sha384.xml "${xenc}rsa-oaep-mgf1p" "${more}sha384" - - "${xenc11}aes192-gcm" 192 issuer-serial
encrypt oaep-mgf1p.xml "${xenc}rsa-oaep-mgf1p" - - - "${xenc}tripledes-cbc" 168 issuer-serial
encrypt rsa-1_5.xml "${xenc}rsa-1_5" - - - "${xenc}tripledes-cbc" 168 ski
rm -f Encrypt*.class
