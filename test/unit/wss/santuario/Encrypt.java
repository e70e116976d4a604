import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.xml.security.encryption.EncryptedData;
import org.apache.xml.security.encryption.EncryptedKey;
import org.apache.xml.security.encryption.XMLCipher;
import org.apache.xml.security.keys.KeyInfo;
import org.apache.xml.security.keys.content.X509Data;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Encrypts the body of a SOAP 1.2 message with Apache Santuario, with the EncryptedKey in the header as WS-Security has it.
 * Arguments: certificate, output, key transport, digest, MGF ("-" for none), OAEPparams in base64 ("-"), cipher, key
 * bits, how the key is named.
 */
public final class Encrypt {
  static final String WSSE = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd";

  public static void main(String[] a) throws Exception {
    org.apache.xml.security.Init.init();
    X509Certificate certificate =
        (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(new FileInputStream(a[0]));
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    String soap = "http://www.w3.org/2003/05/soap-envelope";
    String text = "<s:Envelope xmlns:s=\"" + soap + "\"><s:Header><w:Security xmlns:w=\"" + WSSE
        + "\"/></s:Header><s:Body><r:Answer xmlns:r=\"urn:r\">\u00dcber 100 \u20ac</r:Answer></s:Body></s:Envelope>";
    Document document = factory.newDocumentBuilder()
        .parse(new java.io.ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    Element body = (Element) document.getElementsByTagNameNS(soap, "Body").item(0);
    Element security = (Element) document.getElementsByTagNameNS(WSSE, "Security").item(0);

    KeyGenerator generator = KeyGenerator.getInstance(a[6].contains("tripledes") ? "DESede" : "AES");
    generator.init(Integer.parseInt(a[7]));
    SecretKey key = generator.generateKey();

    XMLCipher wrap = XMLCipher.getInstance(a[2], null, a[3].equals("-") ? null : a[3]);
    wrap.init(XMLCipher.WRAP_MODE, certificate.getPublicKey());
    byte[] params = a[5].equals("-") ? null : Base64.getDecoder().decode(a[5]);
    EncryptedKey encryptedKey = wrap.encryptKey(document, key, a[4].equals("-") ? null : a[4], params);
    encryptedKey.setId("EK-1");
    KeyInfo named = new KeyInfo(document);
    if (a[8].equals("key-name")) {
      named.addKeyName("dec_2026");
    } else {
      X509Data data = new X509Data(document);
      if (a[8].equals("issuer-serial")) data.addIssuerSerial(certificate.getIssuerX500Principal().getName(), certificate.getSerialNumber());
      if (a[8].equals("ski")) data.addSKI(certificate);
      if (a[8].equals("certificate")) data.addCertificate(certificate);
      if (a[8].equals("digest")) data.addDigest(certificate, "http://www.w3.org/2001/04/xmlenc#sha256");
      named.add(data);
    }
    encryptedKey.setKeyInfo(named);

    XMLCipher cipher = XMLCipher.getInstance(a[6]);
    cipher.init(XMLCipher.ENCRYPT_MODE, key);
    EncryptedData data = cipher.getEncryptedData();
    data.setId("ED-1");
    KeyInfo info = new KeyInfo(document);
    Element token = document.createElementNS(WSSE, "w:SecurityTokenReference");
    Element reference = document.createElementNS(WSSE, "w:Reference");
    reference.setAttribute("URI", "#EK-1");
    token.appendChild(reference);
    info.addUnknownElement(token);
    data.setKeyInfo(info);
    cipher.doFinal(document, body, true);
    security.appendChild(wrap.martial(document, encryptedKey));
    TransformerFactory.newInstance().newTransformer()
        .transform(new DOMSource(document), new StreamResult(new FileOutputStream(a[1])));
  }
}
